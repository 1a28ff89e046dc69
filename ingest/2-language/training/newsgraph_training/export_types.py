"""Writes the type head as int8 ONNX."""
import warnings
from pathlib import Path

import torch
from torch import nn

from . import pairs as pair_inputs
from .export_encoder import OPSET
from .export_relations import store_as_int8

AXES = {'states': 'pieces', 'mention_first': 'mentions', 'mention_end': 'mentions', 'mention_form': 'mentions', 'mention_entity': 'mentions', 'entity': 'entities'}


class Probabilities(nn.Module):
    def __init__(self, kinds):
        super().__init__()
        self.kinds = kinds

    def forward(self, *inputs):
        return torch.softmax(self.kinds(*inputs), 1)


def export_types(joint, document, path):
    """document: any article, to trace the graph with."""
    joint.eval()
    with torch.no_grad():
        arrays = pair_inputs.mention_inputs(document, document.entities)
        inputs = joint.states(document)[0], *(torch.from_numpy(arrays[name]).long() for name in list(AXES)[1:])
        full = Path(path).with_name('types.f32.onnx')
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            torch.onnx.export(Probabilities(joint.kinds), inputs, full, dynamo=False, opset_version=OPSET, input_names=list(AXES),
                              output_names=['types'], dynamic_axes={**{name: {0: axis} for name, axis in AXES.items()}, 'types': {0: 'entities'}})
    store_as_int8(full, path)
