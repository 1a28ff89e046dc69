"""Names F1 on annotated articles: exact span and type against gold names; nationalities are left out on both sides."""
from collections import Counter

import torch

from .decode import spans, viterbi
from .encoder import NAME_LABELS
from .evaluate_names import trimmed

NAME_OF = dict(Person='PER', Organization='ORG', Place='LOC', Event='EVENT', Work='WORK')


@torch.no_grad()
def gold_names_f1(joint, documents):
    """{kind: F1, 'all': F1}; `joint` gives states and names of a document."""
    joint.eval()
    counts = Counter()
    for document in documents:
        rows = joint.names(document, joint.states(document)[0]).numpy()
        labels, start = [], 0
        for i in range(1, len(rows) + 1):
            if i == len(rows) or document.sentence[i] != document.sentence[start]:
                labels += [NAME_LABELS[k] for k in viterbi(rows[start:i])]
                start = i
        found = {(*trimmed(document.forms, a, b), kind) for a, b, kind in spans(labels)}
        nationalities = {(a, b) for a, b, kind in found if kind == 'NORP'}
        want = {(*trimmed(document.forms, a, b), NAME_OF[e['type']]) for mentions, e in zip(document.entities, document.gold['entities'])
                if e['type'] in NAME_OF for a, b, form in mentions if form == 0}
        want = {w for w in want if w[:2] not in nationalities}
        found = {f for f in found if f[2] != 'NORP'}
        for group, size in ((want & found, 'right'), (want, 'want'), (found, 'found')):
            for item in group:
                counts[item[2], size] += 1
                counts['all', size] += 1
    f1 = lambda k: round(2 * counts[k, 'right'] / max(1, counts[k, 'want'] + counts[k, 'found']), 4)
    return {k: f1(k) for k in ('all', *NAME_OF.values())}
