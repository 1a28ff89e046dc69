"""Names F1 (exact span and type, three types) on UNER PUD, and of any tagger given as a function."""
import gzip
from collections import Counter

import numpy as np
import torch

from .decode import spans, viterbi
from .encoder import NAME_LABELS
from .words import to_pieces

QUOTES = set('"“”‘’\',()') | {'``', "''"}


def read_bio(path):
    sentences, words, labels = [], [], []
    with gzip.open(path, 'rt', encoding='utf8') as file:
        for line in file:
            if line.strip():
                word, label = line.rstrip('\n').split('\t')
                words.append(word)
                labels.append(label)
            elif words:
                sentences.append((words, labels))
                words, labels = [], []
    return sentences


def trimmed(words, first, end):
    """Span without a leading article or quote and a final possessive or quote: corpora differ in these."""
    while end - first > 1 and (words[first].lower() in ('the', 'a', 'an') or words[first] in QUOTES):
        first += 1
    while end - first > 1 and (words[end - 1] in ("'s", '’s') or words[end - 1] in QUOTES):
        end -= 1
    return first, end


def f1_names(sentences, predicted, kinds=('PER', 'ORG', 'LOC')):
    counts = Counter()
    for (words, gold), labels in zip(sentences, predicted):
        want = {(*trimmed(words, a, b), kind) for a, b, kind in spans(gold) if kind in kinds}
        got = {(*trimmed(words, a, b), kind) for a, b, kind in spans(labels) if kind in kinds}
        counts.update(right=len(want & got), wanted=len(want), found=len(got))
    return 2 * counts['right'] / max(1, counts['wanted'] + counts['found'])


def tag(vocabulary, emissions_of, sentences, limit):
    """Labels of each sentence; the sentences are read as one text, in windows of `limit` pieces."""
    text = to_pieces(vocabulary, [words for words, _ in sentences], limit)
    rows, word = [], 0
    for start, end in text.windows:
        inside = []
        while word < len(text.first) and text.first[word] < end:
            inside.append(word)
            word += 1
        rows.append(emissions_of(text, start, end, inside))
    rows, labels, at = np.concatenate(rows), [], 0
    for words, _ in sentences:
        labels.append([NAME_LABELS[i] for i in viterbi(rows[at:at + len(words)])])
        at += len(words)
    return labels


def torch_emissions(vocabulary, encoder):
    @torch.no_grad()
    def emissions(text, start, end, words):
        ids = torch.tensor([[vocabulary.cls, *text.ids[start:end], vocabulary.sep]])
        x, _, _ = encoder.layers(encoder.embed(ids, torch.tensor([[0, *text.cases[start:end], 0]])), None, 0, None)
        place = lambda t: torch.tensor([min(max(t[w] - start, 0), end - start - 1) + 1 for w in words])
        return encoder.names(x[0], place(text.first), place(text.last), torch.tensor([text.word_cases[w] for w in words])).numpy()
    return emissions
