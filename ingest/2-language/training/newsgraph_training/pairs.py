"""What the relation head reads about pairs of entities: closest mentions and the dependency path between them."""
import numpy as np

CLOSEST, PATH_STEPS = 3, 6
RELATIONS = ['ROOT', 'acl', 'acomp', 'advcl', 'advmod', 'agent', 'amod', 'appos', 'attr', 'aux', 'auxpass', 'case', 'cc', 'ccomp', 'compound', 'conj',
             'csubj', 'csubjpass', 'dative', 'dep', 'det', 'dobj', 'expl', 'intj', 'mark', 'meta', 'neg', 'nmod', 'npadvmod', 'nsubj', 'nsubjpass',
             'nummod', 'oprd', 'parataxis', 'pcomp', 'pobj', 'poss', 'preconj', 'predet', 'prep', 'prt', 'punct', 'quantmod', 'relcl', 'xcomp']
RELATION_NUMBER = {r: i for i, r in enumerate(RELATIONS)}
"""A step up the tree has the number of the child's relation, a step down that number + len(RELATIONS)."""


def head_of(document, first, end):
    """The first token of the span whose head lies outside it."""
    for i in range(first, end):
        if not first <= document.heads[i] < end or document.heads[i] == i:
            return i
    return end - 1


def path(document, a, b):
    """Steps from token a to token b as (token, label number), the token being the head of each edge; [] when none or too long."""
    up, chain, seen = [a], a, {a: 0}
    while document.heads[chain] != chain and len(up) <= PATH_STEPS + 1:
        chain = document.heads[chain]
        if chain in seen:
            break
        seen[chain] = len(up)
        up.append(chain)
    down, at = [], b
    while at not in seen:
        if document.heads[at] == at or len(down) > PATH_STEPS:
            return []
        down.append((document.heads[at], RELATION_NUMBER.get(document.relations[at], 19) + len(RELATIONS)))
        at = document.heads[at]
    steps = [(up[i + 1], RELATION_NUMBER.get(document.relations[up[i]], 19)) for i in range(seen[at])] + down[::-1]
    return steps if len(steps) <= PATH_STEPS else []


def closest(mentions, sentence, subject, obj):
    """Up to CLOSEST pairs of mention numbers, nearest first: distance in words + 40 a sentence (at most 5); earlier pairs win ties."""
    scored = []
    for i in subject:
        for j in obj:
            x, y = mentions[i], mentions[j]
            gap = max(y[0] - x[1], x[0] - y[1], 0)
            scored.append((gap + 40 * min(abs(sentence[y[0]] - sentence[x[0]]), 5), i, j))
    scored.sort()
    best = [(i, j) for _, i, j in scored[:CLOSEST]]
    return best + best[:1] * (CLOSEST - len(best))


MENTION_INPUTS = 'mention_first', 'mention_end', 'mention_form', 'mention_entity', 'entity'


def mention_inputs(document, entities):
    """The type head's arrays (see encoder/README.md)."""
    p, mentions = document.pieces, [(*span, number) for number, spans in enumerate(entities) for span in spans]
    return dict(
        mention_first=np.array([p.first[a] for a, _, _, _ in mentions], np.int64), mention_end=np.array([p.last[b - 1] + 1 for _, b, _, _ in mentions], np.int64),
        mention_form=np.array([f for _, _, f, _ in mentions], np.int64), mention_entity=np.array([n for _, _, _, n in mentions], np.int64),
        entity=np.arange(len(entities)))


def inputs(document, entities, types, pairs):
    """The relation head's arrays (see encoder/README.md) for the given entities (mention lists) and (subject, object) pairs."""
    mentions, owner = [], []
    of = [[] for _ in entities]
    for number, spans in enumerate(entities):
        for span in spans:
            of[number].append(len(mentions))
            mentions.append(span)
            owner.append(number)
    p = document.pieces
    heads = [head_of(document, a, b) for a, b, _ in mentions]
    near = np.zeros((len(pairs), 2, CLOSEST), np.int64)
    steps = np.full((len(pairs), CLOSEST, PATH_STEPS), -1, np.int64)
    labels = np.zeros((len(pairs), CLOSEST, PATH_STEPS), np.int64)
    memo = {}
    for row, (s, o) in enumerate(pairs):
        for k, (i, j) in enumerate(closest(mentions, document.sentence, of[s], of[o])):
            near[row, 0, k], near[row, 1, k] = i, j
            if document.sentence[mentions[i][0]] != document.sentence[mentions[j][0]]:
                continue
            key = heads[i], heads[j]
            if key not in memo:
                memo[key] = path(document, *key)
            for step, (token, label) in enumerate(memo[key]):
                steps[row, k, step], labels[row, k, step] = p.first[token], label
    ends = {}
    for token, number in enumerate(document.sentence):
        ends[number] = (ends.get(number, (p.first[token], 0))[0], p.last[token] + 1)
    ranges = [ends.get(n, (0, 0)) for n in range(max(ends) + 1)]
    return dict(
        mention_first=np.array([p.first[a] for a, _, _ in mentions]), mention_end=np.array([p.last[b - 1] + 1 for _, b, _ in mentions]),
        mention_form=np.array([f for _, _, f in mentions]), mention_sentence=np.array([document.sentence[a] for a, _, _ in mentions]),
        mention_entity=np.array(owner), entity_type=np.array(types),
        sentence_first=np.array([a for a, _ in ranges]), sentence_end=np.array([b for _, b in ranges]),
        subject=np.array([s for s, _ in pairs]), object=np.array([o for _, o in pairs]),
        subject_mentions=near[:, 0], object_mentions=near[:, 1], path_pieces=steps, path_labels=labels)
