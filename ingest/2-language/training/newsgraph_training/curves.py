"""python -m newsgraph_training.curves WORK OUT.svg: losses and dev figures of both stages as a picture."""
import json
import sys
from pathlib import Path

import matplotlib

matplotlib.use('svg')
matplotlib.rcParams['svg.hashsalt'] = 'newsgraph'
from matplotlib import pyplot


def main(work, out):
    figure, axes = pyplot.subplots(1, 3, figsize=(12, 3.2))
    for axis, stage in zip(axes, ('pretrain', 'joint')):
        lines = [json.loads(line) for line in (Path(work) / f'{stage}.log.jsonl').read_text().splitlines()]
        for name in ('relation', 'names'):
            axis.plot([line['step'] for line in lines], [line[name] for line in lines], label=name)
        axis.set(title=f'{stage}: loss', xlabel='step')
        axis.legend()
    measured = [line for line in lines if 'pud' in line]
    for name, label in (('f1', 'triples F1, gold/dev, entities given'), ('pud', 'names F1, UNER PUD')):
        axes[2].plot([line['step'] for line in measured], [line[name] for line in measured], 'o-', label=label)
    axes[2].set(title='joint: held-out figures', xlabel='step', ylim=(0, 1))
    axes[2].legend()
    figure.tight_layout()
    figure.savefig(out, metadata={'Date': None, 'Title': 'Training curves'})


if __name__ == '__main__':
    main(*sys.argv[1:])
