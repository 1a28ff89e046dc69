"""python -m newsgraph_training.train_links LINKS WORK: trains the link head on LINKS.json and LINKS.f32 (links.mts), writes WORK/links.pt.

A question is one anaphor with its options; the loss is the log of the probability of all right options together, or of none.
"""
import argparse
import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from .encoder import WIDTH
from .link_head import LinkHead

HELD_OUT = ('dev/', 'gum-test/', 'gum-news-of-gold-dev/')
EPOCHS, RATE, DECAY, DROPOUT, SEED = 8, 1e-3, 0.02, 0.3, 7
AVERAGE = 0.998
NO_ANSWER_WEIGHT = {'articles': 0.7}
"""Articles list only some of the descriptions of an entity: a description that is not listed is not surely no mention."""


@dataclass
class Text:
    id: str
    vectors: torch.Tensor
    rows: list
    """anaphor, entity, nearest: numbers of vectors, one an option."""
    features: torch.Tensor
    options: list
    kinds: list
    texts: list
    names: list
    proposed: list
    answers: list
    """Numbers of the right options of each question, [] for none, None when unknown."""


def read(path):
    numbers = np.memmap(f'{path}.f32', dtype='<f4').reshape(-1, WIDTH)
    texts, at = [], 0
    for d in json.loads(Path(f'{path}.json').read_text()):
        vectors = torch.from_numpy(np.array(numbers[at:at + d['vectors']]))
        at += d['vectors']
        if d['options']:
            texts.append(Text(d['id'], vectors, [torch.tensor(d[k]) for k in ('anaphor', 'entity', 'nearest')], torch.tensor(d['features'], dtype=torch.float32),
                              d['options'], d['kinds'], d['texts'], d['names'], d['proposed'], d['answers']))
    return texts


def log_probabilities(head, text, dropout=0.0):
    """For each question the log-probability of each option and, last, of none. None's logit is the mean over the options' rows."""
    logits = head(text.vectors, *text.rows, text.features, dropout)
    out = []
    for part in logits.split(text.options):
        out.append(torch.log_softmax(torch.cat([part[:, 0], part[:, 1].mean()[None]]), 0))
    return out


def loss_of(head, text, dropout):
    losses = []
    weight = NO_ANSWER_WEIGHT['articles'] if not text.id.startswith('gum') else 1.0
    for log, answer in zip(log_probabilities(head, text, dropout), text.answers):
        if answer is None:
            continue
        losses.append(-torch.logsumexp(log[answer], 0) if answer else -weight * log[-1])
    return torch.stack(losses).mean() if losses else None


def decisions(head, texts):
    """(kind, answer, proposed, probabilities) of every question with a known answer."""
    with torch.no_grad():
        for text in texts:
            for i, log in enumerate(log_probabilities(head, text)):
                if text.answers[i] is not None:
                    yield text.kinds[i], text.answers[i], text.proposed[i], log.exp().numpy(), text, i


def figures(rows, threshold):
    """P, R, F1 of links, and of those that the sieves propose."""
    rows = list(rows)
    gold = sum(bool(answer) for _, answer, *_ in rows)
    made = [(p[:-1].argmax(), answer) for _, answer, _, p, *_ in rows if p[:-1].max() >= threshold]
    right = sum(choice in answer for choice, answer in made)
    sieves = [(proposed, answer) for _, answer, proposed, *_ in rows if proposed >= 0]
    kept = sum(choice in answer for choice, answer in sieves)
    f1 = lambda r, m: round(2 * r / max(1, m + gold), 3)
    return dict(gold=gold, learned=(right, len(made), f1(right, len(made))), sieves=(kept, len(sieves), f1(kept, len(sieves))))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('links')
    parser.add_argument('work', type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    random.seed(SEED)
    texts = read(arguments.links)
    held, seen = ([t for t in texts if t.id.startswith(HELD_OUT) == is_held] for is_held in (True, False))
    head = LinkHead(texts[0].features.shape[1])
    average = {k: v.clone() for k, v in head.state_dict().items()}
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    steps, step = EPOCHS * len(seen), 0
    for epoch in range(EPOCHS):
        random.shuffle(seen)
        head.train()
        for text in seen:
            loss = loss_of(head, text, DROPOUT)
            step += 1
            if loss is None:
                continue
            for group in optimizer.param_groups:
                group['lr'] = RATE * min(1, step / 200) * (1 - step / (steps + 1))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimizer.step()
            for k, v in head.state_dict().items():
                average[k].mul_(AVERAGE).add_(v, alpha=1 - AVERAGE)
        own = {k: v.clone() for k, v in head.state_dict().items()}
        head.load_state_dict(average)
        head.eval()
        for part in HELD_OUT:
            rows = list(decisions(head, [t for t in held if t.id.startswith(part)]))
            print(epoch, part, {t: figures(rows, t)['learned'] for t in (0.3, 0.5, 0.7)}, figures(rows, .5)['sieves'], figures(rows, .5)['gold'], flush=True)
        head.load_state_dict(own)
    head.load_state_dict(average)
    torch.save(dict(model=head.state_dict(), features=texts[0].features.shape[1]), arguments.work / 'links.pt')


if __name__ == '__main__':
    main()
