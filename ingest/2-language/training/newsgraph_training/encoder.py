"""The encoder: all-MiniLM-L6-v2 with a case embedding added to its input, and the names head."""
import math

import torch
from torch import nn
from torch.nn import functional as F

from .words import CASE_CLASSES

NAME_TYPES = ['PER', 'ORG', 'LOC', 'NORP', 'EVENT', 'WORK']
NAME_LABELS = ['O'] + [prefix + kind for kind in NAME_TYPES for prefix in ('B-', 'I-')]
WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
FROZEN = 2
"""Lower layers that training leaves as they are; their output can be kept in memory."""


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.o = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.l1, self.l2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.f1, self.f2 = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x, mask, dropout):
        """x [B, T, WIDTH], mask [B, 1, 1, T] -> new x, query and key [B, T, WIDTH]."""
        batch, length, _ = x.shape
        query, key, value = self.qkv(x).chunk(3, -1)
        split = lambda t: t.view(batch, length, HEADS, -1).transpose(1, 2)
        a = F.scaled_dot_product_attention(split(query), split(key), split(value), attn_mask=mask)
        x = self.l1(x + F.dropout(self.o(a.transpose(1, 2).reshape(batch, length, WIDTH)), dropout))
        x = self.l2(x + F.dropout(self.f2(F.gelu(self.f1(x))), dropout))
        return x, query, key


class Encoder(nn.Module):
    def __init__(self, vocabulary_size):
        super().__init__()
        self.we, self.pe, self.te = nn.Embedding(vocabulary_size, WIDTH), nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.ln = nn.LayerNorm(WIDTH, eps=1e-12)
        self.L = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.ce, self.c2 = nn.Embedding(CASE_CLASSES, WIDTH), nn.Embedding(CASE_CLASSES, 32)
        self.f, self.out = nn.Linear(2 * WIDTH + 32, 256), nn.Linear(256, len(NAME_LABELS))

    def embed(self, ids, cases):
        return self.ln(self.we(ids) + self.pe.weight[: ids.shape[1]] + self.te.weight[0] + self.ce(cases))

    def layers(self, x, mask, first, last, dropout=0.0):
        """Runs layers [first, last); also the last one's query and key."""
        query = key = None
        for layer in self.L[first:last]:
            x, query, key = layer(x, mask, dropout)
        return x, query, key

    def names(self, states, first, last, word_cases, dropout=0.0):
        """Emissions [W, labels] of words given by their first and last piece in `states` [N, WIDTH]."""
        word = torch.cat([states[first], states[last], self.c2(word_cases)], -1)
        return self.out(F.dropout(F.gelu(self.f(word)), dropout))


def load_names_encoder(path, keep):
    """An Encoder with the weights of the names model (the file's parameter names), cut to the vocabulary rows `keep`."""
    weights = {k.removeprefix('enc.'): v.float() for k, v in torch.load(path, weights_only=True).items()}
    weights['we.weight'] = weights['we.weight'][keep]
    encoder = Encoder(len(keep))
    encoder.load_state_dict(weights)
    return encoder


def quantize_rows(weight):
    """int8 rows and one scale per row: weight ≈ rows * scale."""
    scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
    return (weight / scale).round().clamp(-127, 127).to(torch.int8), scale


HEAD_SCALE = 1 / math.sqrt(WIDTH // HEADS)
