"""python -m newsgraph_training.export_links WORK: writes ../encoder/links.int8.onnx from WORK/links.pt."""
import argparse
import warnings
from pathlib import Path

import torch

from .encoder import WIDTH
from .export_encoder import OPSET
from .export_relations import store_as_int8
from .link_head import LinkHead
from .train import ENCODER

AXES = {'vectors': 'vectors', 'anaphor': 'options', 'entity': 'options', 'nearest': 'options', 'features': 'options'}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('work', type=Path)
    work = parser.parse_args().work
    saved = torch.load(work / 'links.pt', weights_only=True)
    head = LinkHead(saved['features'])
    head.load_state_dict(saved['model'])
    head.eval()
    rows = torch.zeros(2, dtype=torch.long)
    inputs = torch.randn(3, WIDTH), rows, rows + 1, rows + 2, torch.rand(2, saved['features'])
    full = work / 'links.f32.onnx'
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        torch.onnx.export(head, inputs, full, dynamo=False, opset_version=OPSET, input_names=list(AXES), output_names=['logits'],
                          dynamic_axes={**{name: {0: axis} for name, axis in AXES.items()}, 'logits': {0: 'options'}})
    store_as_int8(full, ENCODER / 'links.int8.onnx')


if __name__ == '__main__':
    main()
