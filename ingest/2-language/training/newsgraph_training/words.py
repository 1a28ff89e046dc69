"""Words to model input: pieces, case classes, windows. encoder/README.md describes the same steps for other languages."""
import unicodedata
from dataclasses import dataclass, field

from tokenizers import BertWordPieceTokenizer

CASE_CLASSES = 30
UNK, CLS, SEP = '[UNK]', '[CLS]', '[SEP]'
WINDOW_PIECES = 510
"""Pieces a window holds at most, without [CLS] and [SEP]."""


def keeps_piece(piece):
    """True for pieces of Latin letters, digits and common signs; others become [UNK] and leave the vocabulary."""
    if piece.startswith('[unused'):
        return False
    for char in piece:
        kind = unicodedata.category(char)
        if kind[0] == 'L' and 'LATIN' not in unicodedata.name(char, ''):
            return False
        if kind[0] == 'M' or (ord(char) > 0x2FFF):
            return False
    return True


class Vocabulary:
    def __init__(self, pieces):
        self.pieces = pieces
        self.index = {piece: i for i, piece in enumerate(pieces)}
        self.unk, self.cls, self.sep = (self.index[p] for p in (UNK, CLS, SEP))
        self.tokenizer = BertWordPieceTokenizer(self.index, lowercase=True)

    @classmethod
    def read(cls, path):
        return cls(path.read_text(encoding='utf8').rstrip('\n').split('\n'))

    def split(self, words):
        """Piece ids of all words, and the first and last piece (inclusive) of each; a word without pieces is one [UNK]."""
        ids, first, last = [], [], []
        for encoding in self.tokenizer.encode_batch(words, add_special_tokens=False):
            first.append(len(ids))
            ids += encoding.ids or [self.unk]
            last.append(len(ids) - 1)
        return ids, first, last


def case_of(word):
    """Class of one word by its letters, 0 to 13."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        return 1 if digits else 0
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 3 if digits else 2
    if upper == len(letters):
        if digits:
            return 4
        if len(letters) == 1:
            return 5 if len(word) == 1 else 6  # "A", "J."
        return 8 if '.' in word else 7  # "U.S.", "NATO"
    if word[0].isupper() and upper == 1:
        return 10 if '-' in word or "'" in word else 9
    if word[0].islower():
        return 11  # "iPhone", "al-Qaeda"
    return 12 if '-' in word else 13  # "McDonald"


def cases_of(sentence):
    """Case class of each word of a sentence; + 14 at its first lettered word, or everywhere in a headline-like sentence."""
    plain = [case_of(word) for word in sentence]
    lettered = [c for c in plain if c >= 2]
    headline = len(lettered) > 3 and sum(c >= 7 and c != 11 for c in lettered) > 0.7 * len(lettered)
    cases, initial = [], True
    for case in plain:
        cases.append(case + 14 if case >= 2 and (initial or headline) else case)
        if case >= 2:
            initial = False
    return cases


@dataclass
class Pieces:
    """A text in pieces. `windows` are ranges of pieces [start, end) that follow each other."""
    ids: list = field(default_factory=list)
    cases: list = field(default_factory=list)
    first: list = field(default_factory=list)
    last: list = field(default_factory=list)
    word_cases: list = field(default_factory=list)
    windows: list = field(default_factory=list)


def to_pieces(vocabulary, sentences, limit=WINDOW_PIECES):
    """Pieces of a text given as sentences (lists of words); windows of whole sentences, of about equal length."""
    text, ends = Pieces(), []
    for sentence in sentences:
        ids, first, last = vocabulary.split(sentence)
        cases, offset = cases_of(sentence), len(text.ids)
        text.ids += ids
        for case, a, b in zip(cases, first, last):
            text.cases += [case] * (b - a + 1)
        text.first += [offset + i for i in first]
        text.last += [offset + i for i in last]
        text.word_cases += cases
        ends.append(len(text.ids))
    text.windows = windows_of(ends, limit)
    return text


def windows_of(ends, limit):
    """Cuts at sentence ends into the fewest windows, filled evenly; a sentence longer than `limit` is cut every `limit` pieces."""
    total = ends[-1] if ends else 0
    if total <= limit:
        return [(0, total)] if total else []
    goal = total / -(-total // limit)
    windows, start, previous = [], 0, 0
    for end in ends:
        if end - start > limit and previous > start:
            windows.append((start, previous))
            start = previous
        while end - start > limit:
            windows.append((start, start + limit))
            start += limit
        if end - start >= goal:
            windows.append((start, end))
            start = end
        previous = end
    if total > start:
        windows.append((start, total))
    return windows
