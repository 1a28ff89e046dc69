"""python -m newsgraph_training.export --shared DIR --parsed FILE --work DIR: writes ../encoder from WORK/joint.last.pt and measures int8.

Then `node fixture.mjs` fills in what onnxruntime-web gives for the fixtures.
"""
import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch

from . import pairs as pair_inputs
from .documents import read_gold
from .encoder import NAME_LABELS, Encoder
from .evaluate_names import f1_names, read_bio, tag, torch_emissions
from .evaluate_relations import predictions, summary, type_accuracy
from .export_encoder import export_encoder, run
from .export_relations import AXES, export_relations, tensors, write_settings
from .export_types import export_types
from .fixture import case, sentences_of
from .joint import Joint, candidate_pairs
from .relations import RelationHead
from .schema import ENTITY_TYPES, PREDICATES, type_mask
from .train import ENCODER
from .words import Vocabulary

NAMES_WINDOW = 160
FIXTURE_ARTICLE = 'wg_'
ODD_WORDS = ['Café', '"', 'NAÏVE', '"', '—', 'al-Shabaab', "O'Neil", 'iPhone', '東京', '…', 'U.S.', "'s", '\u200b', '1,200']


def load(path, vocabulary):
    joint = Joint(vocabulary, Encoder(len(vocabulary.pieces)), RelationHead(len(PREDICATES)))
    joint.load_state_dict(torch.load(path, weights_only=False)['model'])
    return joint.eval()


class Quantized:
    """The joint model with both graphs run in int8, for evaluate_relations."""

    def __init__(self, joint, vocabulary, encoder, relations):
        self.joint, self.vocabulary, self.encoder, self.relations, self.mask = joint, vocabulary, encoder, relations, joint.mask

    def eval(self):
        return self

    train = eval

    def states(self, document, keep=False):
        parts = [run(self.encoder, self.vocabulary, document.pieces, a, b, [0])[1:] for a, b in document.pieces.windows]
        return [torch.from_numpy(np.concatenate([part[k] for part in parts])) for k in range(3)]

    def relate(self, document, states, entities, types, pairs):
        arrays = pair_inputs.inputs(document, entities, types, pairs)
        feeds = {name: t.numpy() for name, t in zip(AXES, tensors(states, arrays))}
        scores, evidence = self.relations.run(None, feeds)
        return torch.logit(torch.from_numpy(scores).clamp(1e-7, 1 - 1e-7)), torch.from_numpy(evidence)


def relation_case(document):
    """Entities, pairs and the integer inputs that a runner must make of them."""
    keep = [i for i, spans in enumerate(document.entities) if spans]
    entities, types = [document.entities[i] for i in keep], [document.types[i] for i in keep]
    pairs = candidate_pairs(entities, types, type_mask())
    arrays = pair_inputs.inputs(document, entities, types, pairs)
    p = document.pieces
    return dict(
        forms=document.forms, heads=document.heads, relations=document.relations, sentences=document.sentence,
        windows=p.windows, piece_ids=p.ids, piece_cases=p.cases, word_first=p.first, word_last=p.last, word_cases=p.word_cases,
        entities=[dict(type=ENTITY_TYPES[t], mentions=[dict(first=a, last=b, form=('name', 'nominal', 'pronoun')[f]) for a, b, f in spans])
                  for spans, t in zip(entities, types)],
        inputs={name: values.ravel().tolist() for name, values in arrays.items()})


def main():
    parser = argparse.ArgumentParser()
    for name in ('shared', 'parsed', 'work'):
        parser.add_argument(f'--{name}', type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    vocabulary = Vocabulary.read(ENCODER / 'vocab.txt')
    joint = load(arguments.work / 'joint.last.pt', vocabulary)
    parsed = json.loads(arguments.parsed.read_text())
    out = arguments.work / 'export'
    out.mkdir(exist_ok=True)
    dev = read_gold(arguments.shared, parsed, vocabulary, 'dev')
    own = next(d for d in read_gold(arguments.shared, parsed, vocabulary, 'train') if d.id.startswith(FIXTURE_ARTICLE) and len(d.pieces.windows) == 2)
    export_encoder(joint.encoder, out / 'encoder.int8.onnx')
    export_relations(joint, own, out / 'relations.int8.onnx')
    export_types(joint, own, out / 'types.int8.onnx')
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    open_session = lambda name: ort.InferenceSession(out / name, options, providers=['CPUExecutionProvider'])
    encoder, relations = open_session('encoder.int8.onnx'), open_session('relations.int8.onnx')
    pud = read_bio(arguments.shared / 'data/names/uner-pud.bio.gz')
    figures = {}
    for window in (NAMES_WINDOW, 384):
        figures[f'pud f32 {window}'] = f1_names(pud, tag(vocabulary, torch_emissions(vocabulary, joint.encoder), pud, window))
        figures[f'pud int8 {window}'] = f1_names(pud, tag(vocabulary, lambda *a: run(encoder, vocabulary, *a)[0], pud, window))
    figures['dev f32'] = summary(*predictions(joint, dev))
    figures['dev types f32'] = type_accuracy(joint, dev)
    figures['dev int8'] = summary(*predictions(Quantized(joint, vocabulary, encoder, relations), dev))
    write_settings(out / 'relations.json', figures['dev int8']['threshold'])
    (out / 'labels.json').write_text(json.dumps(dict(labels=NAME_LABELS, windowPieces=NAMES_WINDOW), indent=2) + '\n')
    opening = lambda prefix: sentences_of(parsed[next(k for k in sorted(parsed) if k.startswith(prefix))])[:5]
    cases = [case(vocabulary, encoder, sentences) for sentences in (opening('train/wa_'), opening('train/wb_'), [ODD_WORDS])]
    (out / 'fixture.json').write_text(json.dumps(cases, ensure_ascii=False))
    (out / 'relations-fixture.json').write_text(json.dumps(relation_case(own), ensure_ascii=False))
    (arguments.work / 'figures.json').write_text(json.dumps(figures, indent=1) + '\n')
    print(json.dumps(figures, indent=1))


if __name__ == '__main__':
    main()
