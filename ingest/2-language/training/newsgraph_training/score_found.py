"""python -m newsgraph_training.score_found --shared DIR --parsed FILE --work DIR: the head on the entities of stages 2 to 4, on gold/dev.

Writes WORK/found.jsonl as gold/score.mjs reads it; prints the best F1 over thresholds by the scorer's own count.
"""
import argparse
import json
import subprocess
from pathlib import Path

import torch

from .documents import read_gold
from .export import load
from .found import reading
from .joint import candidate_pairs
from .schema import PREDICATES, SYMMETRIC
from .train import ENCODER
from .words import Vocabulary


@torch.no_grad()
def statements(joint, document, found, floor):
    pairs = candidate_pairs(document.entities, document.types, joint.mask)
    if not pairs:
        return
    logits, _ = joint.relate(document, joint.states(document), document.entities, document.types, pairs)
    scores = logits.sigmoid() * joint.mask[[document.types[s] for s, _ in pairs], [document.types[o] for _, o in pairs]]
    end = lambda i: {k: found[i][k] for k in ('name', 'type', 'aliases')}
    seen = set()
    for i, p in sorted((scores > floor).nonzero().tolist(), key=lambda x: -scores[x[0], x[1]]):
        s, o = pairs[i]
        if PREDICATES[p] in SYMMETRIC and (o, p, s) in seen:
            continue
        seen.add((s, p, o))
        yield dict(kind='statement', article=document.id, subject=end(s), predicate=PREDICATES[p], object=end(o), polarity='affirmed',
                   modality='actual', attributedTo=None, confidence=scores[i, p].item())


def main():
    parser = argparse.ArgumentParser()
    for name in ('shared', 'parsed', 'work'):
        parser.add_argument(f'--{name}', type=Path, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    vocabulary = Vocabulary.read(ENCODER / 'vocab.txt')
    joint = load(arguments.work / 'joint.last.pt', vocabulary)
    parsed, resolved = json.loads(arguments.parsed.read_text()), json.loads((arguments.work / 'resolved.json').read_text())
    records, facts = [], []
    for document in read_gold(arguments.shared, parsed, vocabulary, 'dev'):
        found = resolved[f'dev/{document.id}']
        text = (arguments.shared / 'gold/dev' / f'{document.id}.txt').read_bytes().decode('utf8')
        records += [dict(kind='entity', article=document.id, name=e['name'], type=e['type'], aliases=e['aliases']) for e in found]
        facts += statements(joint, reading(document, text, found), found, 0.05)
    out = arguments.work / 'found.jsonl'
    for threshold in [x / 100 for x in range(10, 90, 5)]:
        lines = records + [fact for fact in facts if fact['confidence'] >= threshold]
        out.write_text('\n'.join(json.dumps(line) for line in lines) + '\n')
        printed = subprocess.run(['node', arguments.shared / 'gold/score.mjs', arguments.shared / 'gold/dev', out, '--json'], capture_output=True, text=True, check=True)
        score = json.loads(printed.stdout)
        line = dict(threshold=threshold, **{k: round(score['triples'][k], 4) for k in ('p', 'r', 'f1')}, lenient=round(score['lenient']['f1'], 4),
                    entities=round(score['entities']['f1'], 4), typed=round(score['entitiesTyped']['f1'], 4))
        print(json.dumps(line), flush=True)


if __name__ == '__main__':
    main()
