"""The link head: says which entity a description or pronoun takes up, or none."""
import torch
from torch import nn
from torch.nn import functional as F

from .encoder import WIDTH


class LinkHead(nn.Module):
    """Vectors are means of the encoder's states, which it does not change."""

    def __init__(self, features, narrow=32, hidden=64):
        super().__init__()
        self.anaphor, self.entity, self.nearest = (nn.Linear(WIDTH, narrow) for _ in range(3))
        self.hidden, self.out = nn.Linear(5 * narrow + features, hidden), nn.Linear(hidden, 1)
        self.none = nn.Sequential(nn.Linear(narrow + features, hidden), nn.GELU(), nn.Linear(hidden, 1))

    def forward(self, vectors, anaphor, entity, nearest, features, dropout=0.0):
        """vectors [V, WIDTH]; one row an option: numbers of vectors and features [Q, F] -> logits of the option and of none [Q, 2]."""
        vectors = F.layer_norm(vectors, (WIDTH,))
        a, e, n = (F.dropout(layer(vectors), dropout)[rows] for layer, rows in ((self.anaphor, anaphor), (self.entity, entity), (self.nearest, nearest)))
        option = self.out(F.dropout(F.gelu(self.hidden(torch.cat([a, e, n, a * e, a * n, features], 1))), dropout))
        return torch.cat([option, self.none(torch.cat([a, features], 1))], 1)
