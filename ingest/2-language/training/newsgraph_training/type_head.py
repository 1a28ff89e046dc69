"""The type head: says of what type an entity is, from all its mentions in their sentences."""
import torch
from torch import nn
from torch.nn import functional as F

from .encoder import WIDTH
from .schema import ENTITY_TYPES


class TypeHead(nn.Module):
    """Does not see the type that earlier stages found: on the articles it is trained on, that type is righter than elsewhere."""

    def __init__(self, hidden=192):
        super().__init__()
        self.form = nn.Embedding(3, WIDTH)
        self.hidden, self.out = nn.Linear(2 * WIDTH, hidden), nn.Linear(hidden, len(ENTITY_TYPES))
        nn.init.normal_(self.form.weight, 0, 0.02)

    def forward(self, states, mention_first, mention_end, mention_form, mention_entity, entity, dropout=0.0):
        """`entity` counts the entities from 0. -> logits [entities, types]: mean and soft maximum over an entity's mentions."""
        place = torch.cumsum(torch.ones_like(states[:, 0]), 0) - 1
        cover = ((place[None] >= mention_first[:, None]) & (place[None] < mention_end[:, None])).float()
        mentions = F.dropout(cover @ states / cover.sum(1, keepdim=True).clamp(min=1) + self.form(mention_form), dropout)
        owns = (entity[:, None] == mention_entity[None]).float()
        owns = owns / owns.sum(1, keepdim=True).clamp(min=1)
        top = mentions.max(0, keepdim=True).values.detach()
        soft = torch.log((owns @ torch.exp(mentions - top)).clamp(min=1e-20)) + top
        return self.out(F.dropout(F.gelu(self.hidden(torch.cat([owns @ mentions, soft], 1))), dropout))
