"""Writes the encoder as int8 ONNX. One window a run: scales are taken over the whole input, so batching would change results."""
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from torch.nn import functional as F

from .encoder import HEAD_SCALE, HEADS, LAYERS, WIDTH, quantize_rows

OPSET = 17


class Exported(nn.Module):
    """The encoder's arithmetic with embeddings as int8 rows with a scale each."""

    def __init__(self, encoder):
        super().__init__()
        rows, scale = quantize_rows(encoder.we.weight.detach())
        self.register_buffer('rows', rows)
        self.register_buffer('scale', scale)
        self.encoder = encoder

    def forward(self, ids, cases, first, last, word_cases):
        e = self.encoder
        length = ids.shape[0]
        x = self.rows[ids].float() * self.scale[ids]
        x = e.ln(x + e.pe.weight[:length] + e.te.weight[0] + e.ce(cases))
        for layer in e.L:
            query, key, value = layer.qkv(x).chunk(3, -1)
            split = lambda t: t.reshape(length, HEADS, WIDTH // HEADS).transpose(0, 1)
            weights = torch.softmax(split(query) @ split(key).transpose(1, 2) * HEAD_SCALE, -1)
            attended = (weights @ split(value)).transpose(0, 1).reshape(length, WIDTH)
            x = layer.l1(x + layer.o(attended))
            x = layer.l2(x + layer.f2(F.gelu(layer.f1(x))))
        return e.names(x, first, last, word_cases), x, query, key


def export_encoder(encoder, path):
    """path: encoder.int8.onnx; the f32 graph is left beside it as encoder.f32.onnx when path's folder is not the repository's."""
    path = Path(path)
    full = path.with_name('encoder.f32.onnx')
    example = tuple(torch.tensor(v) for v in ([2, 5, 6, 3], [0, 2, 2, 0], [1, 2], [1, 2], [2, 2]))
    outputs = ['emissions', 'states', 'query', 'key']
    inputs = ['piece_ids', 'piece_cases', 'word_first', 'word_last', 'word_cases']
    axes = {n: {0: 'pieces'} for n in inputs[:2] + outputs[1:]} | {n: {0: 'words'} for n in inputs[2:] + outputs[:1]}
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        torch.onnx.export(Exported(encoder.eval()), example, full, dynamo=False, opset_version=OPSET,
                          input_names=inputs, output_names=outputs, dynamic_axes=axes)
    quantize(full, path)
    return full


def quantize(full, path):
    """int8 weights per output column; activations are quantised at run time, per tensor."""
    quantize_dynamic(full, path, op_types_to_quantize=['MatMul', 'Gemm'], per_channel=True, weight_type=QuantType.QInt8,
                     extra_options={'MatMulConstBOnly': True, 'WeightSymmetric': True})
    model = onnx.load(path)
    model.producer_name, model.producer_version, model.doc_string = 'newsgraph', '', ''
    for node in model.graph.node:
        node.doc_string = ''
        node.ClearField('metadata_props')
    onnx.save(model, path)


def run(session, vocabulary, pieces, start, end, words):
    """One window of a text: words = range of word numbers inside it. -> emissions, states, query, key without [CLS], [SEP]."""
    ids = [vocabulary.cls] + pieces.ids[start:end] + [vocabulary.sep]
    cases = [0] + pieces.cases[start:end] + [0]
    place = lambda t: np.array([min(max(t[w] - start, 0), end - start - 1) + 1 for w in words], np.int64)
    emissions, *rest = session.run(None, {
        'piece_ids': np.array(ids, np.int64), 'piece_cases': np.array(cases, np.int64),
        'word_first': place(pieces.first), 'word_last': place(pieces.last),
        'word_cases': np.array([pieces.word_cases[w] for w in words], np.int64)})
    return [emissions] + [r[1:-1] for r in rest]
