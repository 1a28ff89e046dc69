"""What graph-schema says: entity types, predicates, and which types may stand at which end."""
from pathlib import Path

import torch
import yaml

FOLDER = Path(__file__).parents[4] / 'graph-schema'
RELATIONS = yaml.safe_load((FOLDER / 'relations.yaml').read_text(encoding='utf8'))
ENTITY_TYPES = list(yaml.safe_load((FOLDER / 'entities.yaml').read_text(encoding='utf8')))
TYPES = ENTITY_TYPES + ['Time', 'Number', 'Other']
"""The last three occur in Re-DocRED only."""
PREDICATES = list(RELATIONS)
SYMMETRIC = {p for p, r in RELATIONS.items() if r.get('symmetric')}


def type_mask():
    """[subject type, object type, predicate] 1 where the schema allows it."""
    mask = torch.zeros(len(TYPES), len(TYPES), len(PREDICATES))
    for i, relation in enumerate(RELATIONS.values()):
        for a in relation['subject']:
            for b in relation['object']:
                mask[TYPES.index(a), TYPES.index(b), i] = 1
    return mask
