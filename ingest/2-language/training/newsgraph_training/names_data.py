"""The mixed names corpus as chunks of one document, with the corpora that do not annotate events and works marked."""
import gzip
import json
import random

import torch
from torch.nn import functional as F

from .encoder import FROZEN, NAME_LABELS
from .words import to_pieces

REPEAT = {'uner-ewt': 2, 'wnut': 1, 'redocred': 2, 'gum': 2, 'wikigold': 3, 'crossner-politics': 3, 'crossner-music': 1,
          'crossner-literature': 1, 'crossner-science': 1, 'crossner-ai': 0.5, 'fewnerd': 0.6}
NO_EVENT_OR_WORK = ('uner-ewt', 'wnut')
IGNORED = -100
UNSURE = -1
"""Label of an O that may be an event or a work."""
NUMBER = {label: i for i, label in enumerate(NAME_LABELS)}
OPEN = [i for i, label in enumerate(NAME_LABELS) if label == 'O' or label[2:] in ('EVENT', 'WORK')]


def read_names(path):
    return json.loads(gzip.open(path).read())


def chunks(corpora, rng):
    """One shuffled pass: lists of (words, labels), 60 to 250 words each, sentences of one document where the corpus has documents."""
    out = []
    for corpus in corpora:
        repeat, made = REPEAT.get(corpus['src'], 1), []
        for _ in range(int(repeat + 0.999)):
            limit, current, size = rng.choice((60, 120, 250)), [], 0
            for words, labels in corpus['sents']:
                if current and (size + len(words) > limit or not corpus['pack']):
                    made.append((corpus['src'], current))
                    current, size = [], 0
                current.append((words[:250], labels[:250]))
                size += len(words)
            if current:
                made.append((corpus['src'], current))
        out += rng.sample(made, int(len(made) * repeat / int(repeat + 0.999)))
    rng.shuffle(out)
    return out


def recased(sentences, rng):
    roll = rng.random()
    if roll < 0.03:
        return [([w.upper() for w in words], labels) for words, labels in sentences]
    if roll < 0.07:
        return [([w[:1].upper() + w[1:] if len(w) > 3 else w for w in words], labels) for words, labels in sentences]
    return sentences


def names_loss(emissions, labels):
    """Sum over words; an unsure O counts as O, event or work."""
    unsure = labels == UNSURE
    loss = F.cross_entropy(emissions, labels.masked_fill(unsure, IGNORED), ignore_index=IGNORED, label_smoothing=0.02, reduction='sum')
    return loss - torch.logsumexp(F.log_softmax(emissions[unsure], -1)[:, OPEN], -1).sum()


def batch_loss(joint, chunk_list, rng, dropout=0.1):
    """Mean loss a word over a few chunks, padded into one batch."""
    encoder, v, rows = joint.encoder, joint.vocabulary, []
    for source, sentences in chunk_list:
        sentences = recased(sentences, rng)
        text = to_pieces(v, [words for words, _ in sentences], 10_000)
        labels = [NUMBER.get(label, IGNORED) for _, tags in sentences for label in tags]
        if source in NO_EVENT_OR_WORK:
            labels = [UNSURE if label == 0 else label for label in labels]
        words = sum(last < 509 for last in text.last)
        rows.append(([v.cls, *text.ids[:509], v.sep], [0, *text.cases[:509], 0], text, labels[:words], words))
    length = max(len(r[0]) for r in rows)
    pad = lambda values: torch.tensor([list(x) + [0] * (length - len(x)) for x in values])
    ids, cases = pad([r[0] for r in rows]), pad([r[1] for r in rows])
    mask = torch.arange(length)[None] < torch.tensor([len(r[0]) for r in rows])[:, None]
    with torch.no_grad():
        low = encoder.layers(encoder.embed(ids, cases), mask[:, None, None], 0, FROZEN)[0]
    states = encoder.layers(F.dropout(low, dropout), mask[:, None, None], FROZEN, None, dropout)[0]
    total, count = 0.0, 0
    for state, (_, _, text, labels, words) in zip(states, rows):
        emissions = encoder.names(state, torch.tensor(text.first[:words]) + 1, torch.tensor(text.last[:words]) + 1, torch.tensor(text.word_cases[:words]), 0.2)
        total = total + names_loss(emissions, torch.tensor(labels))
        count += sum(label != IGNORED for label in labels)
    return total / max(1, count)
