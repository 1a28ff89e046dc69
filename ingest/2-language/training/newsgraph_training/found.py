"""Entities as stages 2 to 4 find them (resolve.mts), as another reading of an article: its gold triples between found entities."""
import re
import unicodedata
from dataclasses import replace

from .documents import token_edges
from .schema import ENTITY_TYPES

FORMS = ('name', 'nominal', 'pronoun')


def norm(text):
    """As gold/score.mjs compares names."""
    text = ''.join(c for c in unicodedata.normalize('NFKD', text) if unicodedata.category(c)[0] != 'M').lower()
    text = re.sub(r"'s\b", '', re.sub('[’‘`]', "'", text))
    return re.sub(r'^(the|a|an) ', '', re.sub(r'[\W_]+', ' ', text)).strip()


def names_of(name, others):
    return {norm(x) for x in (name, *others)} - {''}


def aligned(found, gold):
    """Number of the gold entity that shares most names with the found one, None without any."""
    names, best, score = names_of(found['name'], found['aliases']), None, 0.0
    for number, entity in enumerate(gold):
        wanted = names_of(entity['name'], entity['mentions'])
        s = sum(1 + len(n) / 100 for n in names & wanted) + 2 * (norm(found['name']) in wanted)
        s += 0.5 if s and entity['type'] == found['type'] else 0
        if s > score:
            best, score = number, s
    return best


def reading(document, text, found):
    """The document with found entities in place of gold ones; triples whose ends were both found, for each pair of clusters."""
    starts, ends = token_edges(text, document.forms)
    begin, finish = sorted(starts), sorted(ends)
    units = [0]
    for char in text:
        units.append(units[-1] + (2 if ord(char) > 0xFFFF else 1))
    point = {unit: i for i, unit in enumerate(units)}
    entities, types, targets, owners = [], [], [], {}
    for entity in found:
        spans = set()
        for start, end, form in entity['mentions']:
            a, b = point.get(start), point.get(end)
            first = max((starts[x] for x in begin if a is not None and x <= a), default=None)
            last = min((ends[x] for x in finish if b is not None and x >= b), default=None)
            if first is not None and last is not None and first < last:
                spans.add((first, last, FORMS.index(form)))
        number = aligned(entity, document.gold['entities'])
        if number is not None:
            owners.setdefault(number, []).append(len(entities))
        entities.append(sorted(spans))
        types.append(ENTITY_TYPES.index(entity['type']))
        targets.append(-1 if number is None else document.types[number])
    triples = [(s, o, p, ev) for gs, go, p, ev in document.triples for s in owners.get(gs, ()) for o in owners.get(go, ()) if s != o]
    return replace(document, entities=entities, types=types, targets=targets, triples=triples)
