"""Strict F1 of triples with the entities given, counted as gold/score.mjs counts."""
import torch

from .joint import candidate_pairs
from .schema import PREDICATES, SYMMETRIC

SAME = {'WORKS_FOR': 'HOLDS_POSITION'}
"""Predicates that the scorer takes for each other."""


def key(s, p, o):
    p = SAME.get(p, p)
    return (o, p, s) if p in SYMMETRIC and s > o else (s, p, o)


@torch.no_grad()
def predictions(joint, documents, floor=0.02):
    """[(score, document number, triple key, right, evidence right, predicate)], best first, and the number of gold triples."""
    joint.eval()
    rows, total = [], 0
    for number, document in enumerate(documents):
        want = {key(s, PREDICATES[p], o): ev for (s, o, p, ev), t in zip(document.triples, document.gold['triples']) if t['polarity'] == 'affirmed'}
        total += len({(*key(s, PREDICATES[p], o), t['polarity']) for (s, o, p, _), t in zip(document.triples, document.gold['triples'])})
        pairs = candidate_pairs(document.entities, document.types, joint.mask)
        if not pairs:
            continue
        logits, evidence = joint.relate(document, joint.states(document, keep=True), document.entities, document.types, pairs)
        scores = logits.sigmoid() * joint.mask[[document.types[s] for s, _ in pairs], [document.types[o] for _, o in pairs]]
        best = {}
        for i, p in (scores > floor).nonzero().tolist():
            k = key(pairs[i][0], PREDICATES[p], pairs[i][1])
            if scores[i, p].item() > best.get(k, (0,))[0]:
                best[k] = (scores[i, p].item(), int(evidence[i].argmax()))
        rows += [(score, number, k, k in want, k in want and sentence in want[k], k[1]) for k, (score, sentence) in best.items()]
    joint.train()
    return sorted(rows, key=lambda r: -r[0]), total


def summary(rows, total):
    """Best F1 over thresholds with its threshold, precision, recall and evidence share; largest recall at precision 0.8 and 0.9."""
    best, right, evidence, recall = dict(f1=0.0), 0, 0, {0.8: 0.0, 0.9: 0.0}
    for n, row in enumerate(rows, 1):
        right += row[3]
        evidence += row[4]
        f1 = 2 * right / (n + total)
        if f1 > best['f1']:
            best = dict(f1=f1, threshold=row[0], p=right / n, r=right / total, evidence=evidence / max(1, right))
        for p in recall:
            if right >= 8 and right / n >= p:
                recall[p] = max(recall[p], right / total)
    return {**{k: round(v, 4) for k, v in best.items()}, 'recall_at_p80': round(recall[0.8], 4), 'recall_at_p90': round(recall[0.9], 4)}


@torch.no_grad()
def type_accuracy(joint, documents):
    """Share of annotated entities whose type the type head finds."""
    joint.eval()
    right = count = 0
    for document in documents:
        best = joint.type_logits(document, joint.states(document, keep=True), document.entities).argmax(1).tolist()
        right += sum(a == b for a, b, spans in zip(best, document.types, document.entities) if spans)
        count += sum(1 for spans in document.entities if spans)
    joint.train()
    return round(right / count, 4)
