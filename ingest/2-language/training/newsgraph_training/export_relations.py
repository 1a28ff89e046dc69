"""Writes the relation head as int8 ONNX; entity types, predicates, masks and thresholds go to relations.json."""
import json
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn

from . import pairs as pair_inputs
from .export_encoder import OPSET
from .schema import ENTITY_TYPES, PREDICATES

SMALL = 4096
"""Tensors of fewer numbers stay f32."""
AXES = {'states': ('pieces',), 'query': ('pieces',), 'key': ('pieces',), 'mention_first': ('mentions',), 'mention_end': ('mentions',),
        'mention_form': ('mentions',), 'mention_sentence': ('mentions',), 'mention_entity': ('mentions',), 'entity_type': ('entities',),
        'sentence_first': ('sentences',), 'sentence_end': ('sentences',), 'subject': ('pairs',), 'object': ('pairs',),
        'subject_mentions': ('pairs',), 'object_mentions': ('pairs',), 'path_pieces': ('pairs',), 'path_labels': ('pairs',)}


class Scores(nn.Module):
    def __init__(self, head, mask):
        super().__init__()
        self.head = head
        self.register_buffer('mask', mask)

    def forward(self, *inputs):
        logits, evidence = self.head(*inputs)
        kind = dict(zip(AXES, inputs))
        allowed = self.mask[kind['entity_type'][kind['subject']], kind['entity_type'][kind['object']]]
        return torch.sigmoid(logits) * allowed, evidence


def tensors(states, arrays):
    return [*states, *(torch.from_numpy(arrays[name]).long() for name in list(AXES)[3:])]


def export_relations(joint, document, path):
    """document: any article, to trace the graph with."""
    joint.eval()
    with torch.no_grad():
        states = joint.states(document)
        pairs = [(s, o) for s in range(len(document.entities)) for o in range(len(document.entities)) if s != o and document.entities[s] and document.entities[o]][:40]
        inputs = tensors(states, pair_inputs.inputs(document, document.entities, document.types, pairs))
        full = Path(path).with_name('relations.f32.onnx')
        axes = {name: {0: dims[0]} for name, dims in AXES.items()} | {'scores': {0: 'pairs'}, 'evidence': {0: 'pairs', 1: 'sentences'}}
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            torch.onnx.export(Scores(joint.head, joint.mask), tuple(inputs), full, dynamo=False, opset_version=OPSET,
                              input_names=list(AXES), output_names=['scores', 'evidence'], dynamic_axes=axes)
    store_as_int8(full, path)
    return full


def store_as_int8(full, path):
    """Weights as int8 with a scale for each output, computed with as f32: scores then do not depend on which pairs share a run."""
    model = onnx.load(full)
    graph, axis_of = model.graph, {}
    for node in graph.node:
        if node.op_type in ('MatMul', 'Gemm'):
            transposed = any(a.name == 'transB' and a.i for a in node.attribute)
            axis_of[node.input[1]] = 0 if transposed else 1
    added = []
    for tensor in list(graph.initializer):
        if tensor.name not in axis_of or len(tensor.dims) != 2 or np.prod(tensor.dims) < SMALL:
            continue
        axis, values = axis_of[tensor.name], onnx.numpy_helper.to_array(tensor)
        scale = np.maximum(np.abs(values).max(1 - axis), 1e-8).astype(np.float32) / 127
        rows = np.clip(np.round(values / np.expand_dims(scale, 1 - axis)), -127, 127).astype(np.int8)
        graph.initializer.remove(tensor)
        graph.initializer.extend([onnx.numpy_helper.from_array(rows, f'{tensor.name}.int8'), onnx.numpy_helper.from_array(scale, f'{tensor.name}.scale')])
        added.append(onnx.helper.make_node('DequantizeLinear', [f'{tensor.name}.int8', f'{tensor.name}.scale'], [tensor.name], axis=axis))
    nodes = added + list(graph.node)
    del graph.node[:]
    graph.node.extend(nodes)
    for node in graph.node:
        node.doc_string = ''
        node.ClearField('metadata_props')
    model.producer_name, model.producer_version = 'newsgraph', ''
    onnx.checker.check_model(model)
    onnx.save(model, path)


def settings(threshold):
    """What a runner needs beside the graph."""
    return dict(entityTypes=ENTITY_TYPES, predicates=PREDICATES, dependencyLabels=pair_inputs.RELATIONS, closest=pair_inputs.CLOSEST,
                pathSteps=pair_inputs.PATH_STEPS, threshold=threshold)


def write_settings(path, threshold):
    Path(path).write_text(json.dumps(settings(threshold), indent=2) + '\n', encoding='utf8')
