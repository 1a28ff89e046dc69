"""Encoder and relation head over whole documents: states, noisy entities, sampled pairs, losses."""
import random

import torch
from torch import nn
from torch.nn import functional as F

from . import pairs as pair_inputs
from .documents import NOMINAL
from .encoder import FROZEN
from .schema import PREDICATES, SYMMETRIC, TYPES, type_mask
from .type_head import TypeHead

FAR_SHARE = 0.3
"""Share of pairs without a sentence in common that a step sees; they weigh 1 / FAR_SHARE."""
SYMMETRIC_NUMBERS = {PREDICATES.index(p) for p in SYMMETRIC}


class Joint(nn.Module):
    def __init__(self, vocabulary, encoder, head):
        super().__init__()
        self.vocabulary, self.encoder, self.head, self.kinds = vocabulary, encoder, head, TypeHead()
        self.written = nn.Parameter(torch.zeros(len(PREDICATES)))
        self.mask = type_mask()
        self.lower = {}
        for name, parameter in encoder.named_parameters():
            frozen = name.startswith(('we.', 'pe.', 'te.', 'ln.', 'ce.', *(f'L.{i}.' for i in range(FROZEN))))
            parameter.requires_grad_(not frozen)

    def window_states(self, document, keep):
        """Output of the frozen layers for each window, [CLS] and [SEP] included."""
        if document.id in self.lower:
            return self.lower[document.id]
        v, p, out = self.vocabulary, document.pieces, []
        with torch.no_grad():
            for a, b in p.windows:
                ids, cases = [v.cls, *p.ids[a:b], v.sep], [0, *p.cases[a:b], 0]
                out.append(self.encoder.layers(self.encoder.embed(torch.tensor([ids]), torch.tensor([cases])), None, 0, FROZEN)[0])
        if keep:
            self.lower[document.id] = out
        return out

    def states(self, document, dropout=0.0, keep=False):
        """states, query and key of all pieces [N, WIDTH]."""
        parts = [self.encoder.layers(F.dropout(x, dropout), None, FROZEN, None, dropout) for x in self.window_states(document, keep)]
        return [torch.cat([part[k][0, 1:-1] for part in parts]) for k in range(3)]

    def names(self, document, states, dropout=0.0):
        p = document.pieces
        return self.encoder.names(states, torch.tensor(p.first), torch.tensor(p.last), torch.tensor(p.word_cases), dropout)

    def type_logits(self, document, states, entities, dropout=0.0):
        arrays = pair_inputs.mention_inputs(document, entities)
        return self.kinds(states[0], *(torch.from_numpy(arrays[name]).long() for name in pair_inputs.MENTION_INPUTS), dropout=dropout)

    def relate(self, document, states, entities, types, pairs, dropout=0.0):
        arrays = pair_inputs.inputs(document, entities, types, pairs)
        return self.head(*states, **{k: torch.from_numpy(v).long() for k, v in arrays.items()}, dropout=dropout)


def type_loss(joint, document, states, entities, dropout):
    """Mean cross-entropy of the types of the entities that the annotation knows."""
    logits = joint.type_logits(document, states, entities, dropout)
    return F.cross_entropy(logits, torch.tensor(document.targets or document.types), ignore_index=-1) if any(t >= 0 for t in document.targets or document.types) else torch.zeros(())


def noisy(document):
    """Entities as a system would find them: some mentions missing, now and then a wrong type."""
    drop_names, drop_nominals = random.choice((0, 0.1, 0.2)), random.choice((0, 0.2, 0.5))
    entities, types = [], []
    for spans, kind in zip(document.entities, document.types):
        kept = [m for m in spans if random.random() >= (drop_nominals if m[2] == NOMINAL else drop_names)]
        entities.append(kept or ([random.choice(spans)] if spans else []))
        types.append(random.randrange(6) if kind < 6 and random.random() < 0.02 else kind)
    return entities, types


def candidate_pairs(entities, types, mask):
    """Ordered pairs of entities with mentions whose types some predicate allows (any, when mask is None)."""
    present = [i for i, spans in enumerate(entities) if spans]
    return [(s, o) for s in present for o in present if s != o and (mask is None or mask[types[s], types[o]].any())]


def sample(document, entities, pairs, share=FAR_SHARE):
    """All pairs that are related or meet in a sentence or in neighbouring ones; some of the others; with weights."""
    near = [{document.sentence[m[0]] for m in spans} for spans in entities]
    wide = [s | {x + 1 for x in s} for s in near]
    related = {(t[0], t[1]) for t in document.triples} | {(t[1], t[0]) for t in document.triples}
    kept, weights = [], []
    for s, o in pairs:
        if (s, o) in related or wide[s] & wide[o]:
            weights.append(1.0)
        elif random.random() < share:
            weights.append(1 / share)
        else:
            continue
        kept.append((s, o))
    return kept, torch.tensor(weights)


def relation_loss(document, pairs, types, logits, evidence, mask, symmetric, weights):
    """Sum over pairs of masked cross-entropy, sum over triples of the evidence loss, number of triples seen."""
    row = {pair: i for i, pair in enumerate(pairs)}
    target, shares = torch.zeros_like(logits), []
    for s, o, predicate, sentences in document.triples:
        for pair in ((s, o), (o, s)) if predicate in symmetric else ((s, o),):
            if pair in row:
                target[row[pair], predicate] = 1
                if sentences:
                    shares.append(evidence[row[pair], sentences].sum())
    loss = F.binary_cross_entropy_with_logits(logits, target, reduction='none') * weights[:, None]
    if mask is not None:
        allowed = mask[torch.tensor([types[s] for s, _ in pairs]), torch.tensor([types[o] for _, o in pairs])]
        loss = loss * torch.maximum(allowed, target)
    focus = -(torch.stack(shares) + 1e-4).log().sum() if shares else torch.zeros(())
    return loss.sum(), focus, max(1, int(target.sum()))
