"""The relation head: scores every predicate for pairs of entities, and says which sentence bears it."""
import torch
from torch import nn
from torch.nn import functional as F

from .encoder import HEAD_SCALE, HEADS, WIDTH
from .pairs import RELATIONS
from .schema import TYPES

GAPS = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233]
FAR_PIECES = 100
"""Text between two mentions is averaged up to this many pieces."""


class RelationHead(nn.Module):
    def __init__(self, predicates, pair=128, block=16, hidden=256):
        super().__init__()
        self.pair, self.block = pair, block
        self.form, self.kind = nn.Embedding(3, WIDTH), nn.Embedding(len(TYPES), 32)
        self.end = nn.ModuleList(nn.Linear(WIDTH + 32, pair) for _ in range(2))
        self.context = nn.ModuleList(nn.Linear(WIDTH, pair, bias=False) for _ in range(2))
        self.mention = nn.ModuleList(nn.Linear(WIDTH, hidden, bias=k == 0) for k in range(2))
        self.between, self.step = nn.Linear(WIDTH, hidden, bias=False), nn.Linear(WIDTH, hidden, bias=False)
        self.gap, self.jump = nn.Embedding(2 * len(GAPS), hidden), nn.Embedding(5, hidden)
        self.label, self.length = nn.Embedding(2 * len(RELATIONS), hidden), nn.Embedding(8, hidden)
        self.local = nn.Linear(hidden, hidden)
        self.bilinear, self.joint = nn.Linear(pair * block, hidden), nn.Linear(2 * pair + hidden, hidden)
        for table in (self.form, self.gap, self.jump, self.label, self.length):
            nn.init.normal_(table.weight, 0, 0.02)
        self.new_predicates(predicates)

    def new_predicates(self, count):
        self.out = nn.Linear(self.joint.out_features, count)
        nn.init.normal_(self.out.weight, 0, 0.02)
        nn.init.constant_(self.out.bias, -5.0)

    def forward(self, states, query, key, mention_first, mention_end, mention_form, mention_sentence, mention_entity, entity_type,
                sentence_first, sentence_end, subject, object, subject_mentions, object_mentions, path_pieces, path_labels, dropout=0.0):
        """-> logits [pairs, predicates], evidence [pairs, sentences] (shares of attention)."""
        place = torch.cumsum(torch.ones_like(states[:, 0]), 0) - 1
        inside = lambda first, end: ((place[None] >= first[:, None]) & (place[None] < end[:, None])).float()
        cover = inside(mention_first, mention_end)
        cover = cover / cover.sum(1, keepdim=True).clamp(min=1)
        mentions = cover @ states + self.form(mention_form)
        number = torch.cumsum(torch.ones_like(entity_type), 0) - 1
        owns = (number[:, None] == mention_entity[None]).float()
        owns = owns / owns.sum(1, keepdim=True).clamp(min=1)
        top = mentions.max(0, keepdim=True).values.detach()
        entities = torch.log((owns @ torch.exp(mentions - top)).clamp(min=1e-20)) + top
        attention = self.attention(owns, cover @ query, key)
        focus = (attention[:, subject] * attention[:, object]).sum(0)
        focus = focus / (focus.sum(1, keepdim=True) + 1e-12)
        context = focus @ states
        drop = lambda x: F.dropout(x, dropout)
        typed = drop(torch.cat([entities, self.kind(entity_type)], 1))
        a, b = (torch.tanh(self.end[k](typed)[ends] + self.context[k](context)) for k, ends in enumerate((subject, object)))
        products = a.reshape(-1, self.pair // self.block, self.block, 1) * b.reshape(-1, self.pair // self.block, 1, self.block)
        local = self.local_evidence(states, drop(mentions), mention_first, mention_end, mention_sentence, subject_mentions, object_mentions,
                                    path_pieces, path_labels)
        joint = self.bilinear(products.reshape(-1, self.pair * self.block)) + self.joint(torch.cat([a, b, local], 1))
        return self.out(drop(F.gelu(joint))), focus @ inside(sentence_first, sentence_end).T

    def attention(self, owns, query, key):
        """[heads, entities, pieces]: where the mentions of an entity look, with the encoder's last projections."""
        split = lambda t: t.reshape(t.shape[0], HEADS, WIDTH // HEADS).transpose(0, 1)
        return owns[None] @ torch.softmax(split(query) @ split(key).transpose(1, 2) * HEAD_SCALE, -1)

    def local_evidence(self, states, mentions, first, end, sentence, i, j, path_pieces, path_labels):
        later = (first[j] >= first[i]).long()
        size = torch.where(later > 0, first[j] - end[i], first[i] - end[j]).clamp(min=0)
        bucket = sum((size >= g).long() for g in GAPS[1:]) + (1 - later) * len(GAPS)
        away = sentence[j] - sentence[i]
        jump = (away == 1).long() + 2 * (away == -1).long() + 3 * (away > 1).long() + 4 * (away < -1).long()
        sums = F.pad(torch.cumsum(self.between(states), 0), (0, 0, 1, 0))
        low, high = torch.minimum(end[i], end[j]), torch.maximum(first[i], first[j])
        count = (high - low).clamp(min=0)
        near = ((count > 0) & (count <= FAR_PIECES)).float()[..., None]
        middle = (sums[torch.maximum(high, low)] - sums[low]) / count.clamp(min=1)[..., None] * near
        real = (path_pieces >= 0).float()[..., None]
        steps = (self.step(states)[path_pieces.clamp(min=0)] + self.label(path_labels)) * real
        count_steps = real.sum(2)
        path = steps.sum(2) / count_steps.clamp(min=1) + self.length(count_steps[..., 0].long())
        x = self.mention[0](mentions)[i] + self.mention[1](mentions)[j] + middle + path + self.gap(bucket) + self.jump(jump)
        return F.gelu(self.local(F.gelu(x).max(1).values))
