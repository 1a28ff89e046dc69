"""python -m newsgraph_training.export_links WORK: writes ../encoder/links.int8.onnx and links-fixture.json from WORK/links.pt."""
import argparse
import json
import warnings
from pathlib import Path

import torch

from .encoder import WIDTH
from .export_encoder import OPSET
from .export_relations import store_as_int8
from .link_head import LinkHead
from .train import ENCODER
from .train_links import Text, log_probabilities

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
    (ENCODER / 'links-fixture.json').write_text(json.dumps(fixture(head, saved['features']), indent=None) + '\n')


def fixture(head, features, vectors=6, options=(1, 3, 2)):
    """Questions with random numbers for vectors and features, and the probabilities that the head gives in f32."""
    torch.manual_seed(1)
    count = sum(options)
    own = torch.repeat_interleave(torch.arange(len(options)), torch.tensor(options))
    rows = [own, *torch.randint(len(options), vectors, (2, count))]
    values = torch.round(torch.randn(vectors, WIDTH), decimals=2)
    signs = torch.randint(0, 2, (count, features)).float()
    with torch.no_grad():
        found = log_probabilities(head, Text('', values, rows, signs, list(options), [], [], [], [], []))
    return dict(vectors=[[round(v, 2) for v in row] for row in values.tolist()], options=list(options), entity=rows[1].tolist(), nearest=rows[2].tolist(),
                features=signs.int().tolist(), probabilities=[[round(p, 4) for p in log.exp().tolist()] for log in found])


if __name__ == '__main__':
    main()
