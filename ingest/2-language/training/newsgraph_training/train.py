"""python -m newsgraph_training.train STAGE --shared DIR --parsed FILE --work DIR: stages pretrain, joint. Resumes from WORK/STAGE.last.pt."""
import argparse
import json
import random
import time
from pathlib import Path

import torch
import yaml
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from .documents import folder_of, read_docred, read_gold
from .encoder import load_names_encoder
from .evaluate_names import f1_names, read_bio, tag, torch_emissions
from .evaluate_relations import predictions, summary, type_accuracy
from .found import reading
from .joint import Joint, SYMMETRIC_NUMBERS, candidate_pairs, noisy, relation_loss, sample, type_loss
from .names_data import IGNORED, NUMBER, batch_loss, chunks, names_loss, read_names
from .relations import RelationHead
from .schema import PREDICATES
from .vocabulary import kept_rows
from .words import Vocabulary

ENCODER = Path(__file__).parents[2] / 'encoder'
SETS = 'train', 'stories', 'articles'
"""The annotated articles that are learned from."""
RATE, HEAD_RATE = 1e-4, 6e-4
DOCUMENTS_A_STEP = 4
NAMES_EVERY = 2
"""One step in so many also learns from the names corpus."""
DROPOUT, HEAD_DROPOUT = 0.1, 0.2
WRITTEN_WEIGHT = 0.6
"""Articles written for the project are about twice as dense in triples as news: they weigh less and have a bias of their own."""
START_SEED = 1
"""New layers begin alike whatever the seed, so that the weights of several runs can be averaged."""
AVERAGE = 0.998
"""Weights that are measured and kept are a moving average over the steps; this much of it stays at each."""
FOUND_SHARE = 0.5
"""Share of steps that read an article with found entities instead of gold ones."""
TITLES = set(sum(yaml.safe_load((ENCODER.parents[1] / '3-mention/words/titles.yaml').read_text('utf8')).values(), []))
"""Words before a person's name that the names corpus leaves out of it."""
NAME_OF = dict(Person='PER', Organization='ORG', Group='NORP', Place='LOC', Event='EVENT', Work='WORK')
WIKIDATA = {'LOCATED_IN': 'P17 P131 P276 P159', 'CITIZEN_OF': 'P27', 'CAPITAL_OF': 'P1376', 'MEMBER_OF': 'P463 P102 P54', 'PART_OF': 'P361 P749',
            'OWNS': 'P1830', 'BORN_IN': 'P19', 'LIVES_IN': 'P551', 'EDUCATED_AT': 'P69', 'WORKS_FOR': 'P108', 'SPOUSE_OF': 'P26', 'PARENT_OF': 'P40',
            'SIBLING_OF': 'P3373', 'PARTICIPATES_IN': 'P607 P1344', 'SUCCEEDS': 'P1365 P155', 'AUTHOR_OF': 'P800'}
"""Re-DocRED relations whose output rows start a predicate's."""


def build(arguments, stage):
    vocabulary = Vocabulary.read(ENCODER / 'vocab.txt')
    encoder = load_names_encoder(arguments.shared / 'language/names/names-encoder.f16.pt', kept_rows())
    parsed = json.loads(arguments.parsed.read_text())
    if stage == 'pretrain':
        documents, kinds = read_docred(arguments.shared, parsed, vocabulary)
        return Joint(vocabulary, encoder, RelationHead(len(kinds))), documents, [], kinds
    joint = Joint(vocabulary, encoder, RelationHead(96))
    start = torch.load(arguments.work / 'pretrain.last.pt', weights_only=False)
    if start['model']['head.out.bias'].shape[0] != 96:
        joint.head.new_predicates(start['model']['head.out.bias'].shape[0])
    joint.load_state_dict({**joint.state_dict(), **start['model']})
    old = joint.head.out
    joint.head.new_predicates(len(PREDICATES))
    with torch.no_grad():
        for predicate, kinds in WIKIDATA.items():
            rows = [start['kinds'].index(k) for k in kinds.split() if k in start['kinds']]
            if rows:
                joint.head.out.weight[PREDICATES.index(predicate)] = old.weight[rows].mean(0)
    documents = [d for folder in SETS for d in read_gold(arguments.shared, parsed, vocabulary, folder)]
    label_names(joint, documents)
    read_found(arguments, documents)
    return joint, documents, read_gold(arguments.shared, parsed, vocabulary, 'dev'), PREDICATES


@torch.no_grad()
def label_names(joint, documents):
    """Name labels of articles: gold names; O where the gold has none and the start model agrees; elsewhere no loss (the schemes differ)."""
    joint.eval()
    for document in documents:
        guess = joint.names(document, joint.states(document)[0]).argmax(1).tolist()
        labels = [0 if label == 0 else IGNORED for label in guess]
        for spans, kind in zip(document.entities, document.gold['entities']):
            for a, b, form in spans:
                while kind['type'] == 'Person' and b - a > 1 and document.forms[a].lower().strip('.') in TITLES:
                    labels[a], a = 0, a + 1
                for i in range(a, b) if form == 0 else ():
                    labels[i] = NUMBER[('B-' if i == a else 'I-') + NAME_OF[kind['type']]]
        for i, label in enumerate(guess):
            if label in (NUMBER['B-NORP'], NUMBER['I-NORP']):
                labels[i] = IGNORED
        document.labels = torch.tensor(labels)


def read_found(arguments, documents):
    """Gives each article its second reading, with the entities that stages 2 to 4 find in it."""
    resolved = json.loads((arguments.work / 'resolved.json').read_text())
    for document in documents:
        folder = next(folder for folder in SETS if f'{folder}/{document.id}' in resolved)
        text = (folder_of(arguments.shared, folder) / f'{document.id}.txt').read_bytes().decode('utf8')
        document.found = reading(document, text, resolved[f'{folder}/{document.id}'])


def article_loss(joint, document, stage):
    states = joint.states(document, DROPOUT, keep=stage == 'joint')
    labels = document.labels
    if document.found and random.random() < FOUND_SHARE:
        document = document.found
    entities, types = noisy(document)
    mask = joint.mask if stage == 'joint' else None
    pairs = candidate_pairs(entities, types, mask)
    pairs, weights = sample(document, entities, pairs, 0.2 if stage == 'joint' else 0.1)
    names = names_loss(joint.names(document, states[0], 0.2), labels) / len(document.forms) if stage == 'joint' else torch.zeros(())
    kinds = type_loss(joint, document, states, entities, HEAD_DROPOUT) if stage == 'joint' else torch.zeros(())
    if not pairs:
        return torch.zeros(()), torch.zeros(()), names, kinds, 0
    logits, evidence = joint.relate(document, states, entities, types, pairs, HEAD_DROPOUT)
    if document.written:
        logits = logits + joint.written
    symmetric = SYMMETRIC_NUMBERS if stage == 'joint' else ()
    relation, focus, count = relation_loss(document, pairs, types, logits, evidence, mask, symmetric, weights)
    weight = WRITTEN_WEIGHT if document.written else 1.0
    return relation * weight, focus * weight, names, kinds, count * weight


def evaluate(joint, dev, pud):
    result = summary(*predictions(joint, dev)) if dev else {}
    joint.eval()
    if dev:
        result['types'] = type_accuracy(joint, dev)
    result['pud'] = round(f1_names(pud, tag(joint.vocabulary, torch_emissions(joint.vocabulary, joint.encoder), pud, 160)), 4)
    joint.train()
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('stage', choices=['pretrain', 'joint'])
    for name in ('shared', 'parsed', 'work'):
        parser.add_argument(f'--{name}', type=Path, required=True)
    parser.add_argument('--epochs', type=float, default=1)
    parser.add_argument('--minutes', type=float, default=1e9, help='stop after so long, whatever the epochs; runs then differ from machine to machine')
    parser.add_argument('--seed', type=int, default=1, help='of order, dropout and noise')
    parser.add_argument('--every', type=int, default=150, help='steps between evaluations and checkpoints')
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(START_SEED)
    joint, documents, dev, kinds = build(arguments, arguments.stage)
    torch.manual_seed(arguments.seed)
    random.seed(arguments.seed)
    parameters = dict(joint.named_parameters())
    body = [p for n, p in parameters.items() if n.startswith('encoder.L.') and p.requires_grad]
    heads = [p for n, p in parameters.items() if not n.startswith('encoder.L.') and p.requires_grad]
    optimizer = torch.optim.AdamW([dict(params=body), dict(params=heads)], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    corpora, pud = read_names(arguments.shared / 'language/names/names-train.json.gz'), read_bio(arguments.shared / 'data/names/uner-pud.bio.gz')
    steps = int(arguments.epochs * len(documents) / DOCUMENTS_A_STEP)
    path, log = arguments.work / f'{arguments.stage}.last.pt', arguments.work / f'{arguments.stage}.log.jsonl'
    step, order, queue, running, started = 0, [], [], {}, time.time()
    average = AveragedModel(joint, multi_avg_fn=get_ema_multi_avg_fn(AVERAGE))
    if path.exists():
        saved = torch.load(path, weights_only=False)
        joint.load_state_dict(saved['latest'])
        average.module.load_state_dict(saved['model'])
        average.n_averaged.fill_(saved['step'])
        optimizer.load_state_dict(saved['optimizer'])
        step, order = saved['step'], saved['order']
        random.setstate(saved['random'])
        torch.set_rng_state(saved['torch'])
    print(arguments.stage, len(documents), 'documents', steps, 'steps', flush=True)
    joint.train()
    done = 0.0
    while done < 1:
        if len(order) < DOCUMENTS_A_STEP:
            order = random.sample(range(len(documents)), len(documents))
        if len(queue) < 4:
            queue = chunks(corpora, random)
        batch, order = [documents[i] for i in order[:DOCUMENTS_A_STEP]], order[DOCUMENTS_A_STEP:]
        done = max(step / steps, (time.time() - started) / 60 / arguments.minutes)
        rate = min(1, (step + 1) / 40) * max(0.0, 1 - done)
        for group, base in zip(optimizer.param_groups, (RATE, HEAD_RATE)):
            group['lr'] = base * rate
        optimizer.zero_grad(set_to_none=True)
        parts = [article_loss(joint, document, arguments.stage) for document in batch]
        count = max(1.0, sum(p[4] for p in parts))
        losses = dict(relation=sum(p[0] for p in parts) / count, evidence=0.3 * sum(p[1] for p in parts) / count,
                      articles=0.5 * sum(p[2] for p in parts) / len(parts), kinds=0.3 * sum(p[3] for p in parts) / len(parts))
        if step % NAMES_EVERY == 0:
            taken, size = [], 0
            while queue and size < 500:
                taken.append(queue.pop())
                size += sum(len(words) for words, _ in taken[-1][1])
            losses['names'] = batch_loss(joint, taken, random)
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_([p for g in optimizer.param_groups for p in g['params']], 1.0)
        optimizer.step()
        average.update_parameters(joint)
        step += 1
        done = max(step / steps, (time.time() - started) / 60 / arguments.minutes)
        for name, value in losses.items():
            running[name] = 0.97 * running.get(name, value.item()) + 0.03 * value.item()
        if step % 25 == 0 or done >= 1:
            line = dict(step=step, seconds=round(time.time() - started), **{k: round(v, 4) for k, v in running.items()})
            if step % arguments.every == 0 or done >= 1:
                line |= evaluate(average.module, dev, pud)
                torch.save(dict(model=average.module.state_dict(), latest=joint.state_dict(), optimizer=optimizer.state_dict(), step=step, order=order, kinds=kinds,
                                random=random.getstate(), torch=torch.get_rng_state()), path)
            with log.open('a') as file:
                file.write(json.dumps(line) + '\n')
            print(line, flush=True)


if __name__ == '__main__':
    main()
