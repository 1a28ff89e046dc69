"""Annotated articles as training documents: pieces, parse, entities as token spans, triples, evidence sentences."""
import gzip
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from .schema import ENTITY_TYPES, PREDICATES, TYPES
from .words import to_pieces

DOCRED_TYPES = {'PER': 'Person', 'ORG': 'Organization', 'LOC': 'Place', 'TIME': 'Time', 'NUM': 'Number', 'MISC': 'Other'}
WINDOW_PIECES = 384
OWN_ARTICLES = Path(__file__).parents[1] / 'articles'
NAME, NOMINAL = 0, 1
SMALL_WORDS = set('of the for and de la al s in on a an to at von van bin ibn el del da di du le des der den y with e i'.split())


@dataclass
class Document:
    id: str
    forms: list
    heads: list
    relations: list
    sentence: list
    pieces: object
    entities: list
    """Mentions of each entity: (first token, end token, NAME or NOMINAL)."""
    types: list
    triples: list
    """(subject, object, predicate number, evidence sentences)."""
    gold: dict | None = None
    written: bool = False
    labels: object = None
    targets: list = field(default_factory=list)
    """Annotated type of each entity, -1 for one that the annotation does not know; empty when `types` are the annotated ones."""
    found: 'Document | None' = None
    """The same article with the entities that the earlier stages find."""


def base(columns):
    sentence, sentences = [], []
    for form, begins in zip(columns['form'], columns['begins']):
        if begins or not sentences:
            sentences.append([])
        sentences[-1].append(form)
        sentence.append(len(sentences) - 1)
    return sentences, sentence


def is_name(mention):
    words = [w for w in ''.join(c if c.isalpha() else ' ' for c in mention).split() if w not in SMALL_WORDS]
    return bool(words) and all(w[0].isupper() for w in words)


def token_edges(text, forms):
    """Code-point start -> token and end -> token + 1."""
    starts, ends, at = {}, {}, 0
    for i, form in enumerate(forms):
        at = text.index(form, at)
        starts[at] = i
        at += len(form)
        ends[at] = i + 1
    return starts, ends


def occurrences(text, mention, starts, ends):
    at = text.find(mention)
    while at >= 0:
        if at in starts and at + len(mention) in ends:
            yield starts[at], ends[at + len(mention)]
        at = text.find(mention, at + 1)


def place_mentions(text, gold, forms):
    """Longest strings first; names do not overlap names, descriptions not descriptions, but they may nest in each other."""
    starts, ends = token_edges(text, forms)
    strings = []
    for number, entity in enumerate(gold['entities']):
        for mention in {*entity['mentions'], entity['name']}:
            bare = mention[4:] if mention[:4].lower() == 'the ' else mention
            strings.append((bare, NAME if is_name(bare) else NOMINAL, number))
    entities, used = [[] for _ in gold['entities']], [set(), set()]
    for mention, form, number in sorted(set(strings), key=lambda m: (-len(m[0]), m)):
        for a, b in occurrences(text, mention, starts, ends):
            if not used[form] & set(range(a, b)):
                used[form].update(range(a, b))
                entities[number].append((a, b, form))
    for mention, _, number in sorted(set(strings), key=lambda m: (-len(m[0]), m)):
        if not entities[number]:  # only inside longer names: "Germany" in "Bank of Germany"
            entities[number] = [(a, b, NOMINAL) for a, b in occurrences(text, mention, starts, ends)]
    return [sorted(mentions) for mentions in entities]


def evidence_sentences(text, quote, forms, sentence):
    at = text.find(quote)
    if at < 0:
        return []
    starts, _ = token_edges(text, forms)
    return sorted({sentence[i] for s, i in starts.items() if at <= s < at + len(quote)})


def folder_of(shared, folder):
    """Where the annotated articles of a set lie: `articles` are the project's own, all others are in SHARED/gold."""
    return OWN_ARTICLES if folder == 'articles' else shared / 'gold' / folder


def read_gold(shared, parsed, vocabulary, folder):
    documents = []
    for path in sorted(folder_of(shared, folder).glob('*.json')):
        text_path = path.with_suffix('.txt')
        if not text_path.exists():
            continue
        gold, text = json.loads(path.read_text('utf8')), text_path.read_bytes().decode('utf8')
        columns = parsed[f'{folder}/{path.stem}']
        sentences, sentence = base(columns)
        number = {e['id']: i for i, e in enumerate(gold['entities'])}
        triples = [(number[t['s']], number[t['o']], PREDICATES.index(t['p']),
                    evidence_sentences(text, t['evidence'], columns['form'], sentence)) for t in gold['triples']]
        documents.append(Document(path.stem, columns['form'], columns['head'], columns['relation'], sentence,
                                  to_pieces(vocabulary, sentences, WINDOW_PIECES), place_mentions(text, gold, columns['form']),
                                  [ENTITY_TYPES.index(e['type']) for e in gold['entities']], triples, gold,
                                  not path.stem.startswith('wn_') and folder != 'dev'))
    return documents


def read_docred(shared, parsed, vocabulary):
    """Re-DocRED dev and test, and the names of its relations in column order."""
    raw = [(f'redocred-{part}/{i}', d) for part in ('dev', 'test')
           for i, d in enumerate(json.loads(gzip.open(shared / f'data/relations/redocred-{part}.json.gz').read()))]
    kinds = sorted({label['r'] for _, d in raw for label in d['labels']})
    documents = []
    for key, d in raw:
        columns = parsed[key]
        offsets, sentence = [0], []
        for i, s in enumerate(d['sents']):
            offsets.append(offsets[-1] + len(s))
            sentence += [i] * len(s)
        if len(columns['form']) != offsets[-1]:
            continue  # a white-space word was dropped
        entities, types = [], []
        for mentions in d['vertexSet']:
            spans = {(offsets[m['sent_id']] + m['pos'][0], offsets[m['sent_id']] + m['pos'][1], NAME) for m in mentions}
            entities.append(sorted(spans))
            types.append(TYPES.index(DOCRED_TYPES[Counter(m['type'] for m in mentions).most_common(1)[0][0]]))
        triples = [(t['h'], t['t'], kinds.index(t['r']), sorted(t.get('evidence', []))) for t in d['labels']]
        documents.append(Document(key, columns['form'], columns['head'], columns['relation'], sentence,
                                  to_pieces(vocabulary, d['sents'], WINDOW_PIECES), entities, types, triples))
    return documents, kinds
