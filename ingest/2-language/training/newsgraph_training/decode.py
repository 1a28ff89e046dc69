"""Constrained Viterbi over BIO emissions: I-x follows only B-x or I-x; the score is the sum of log-softmax emissions."""
import numpy as np

from .encoder import NAME_LABELS

FORBIDDEN = -1e9


def transitions(labels):
    """[from, to] and start penalties: 0 where allowed, FORBIDDEN elsewhere."""
    inside = lambda label: label.startswith('I-')
    step = np.array([[FORBIDDEN if inside(b) and a[2:] != b[2:] else 0.0 for b in labels] for a in labels])
    start = np.array([FORBIDDEN if inside(b) else 0.0 for b in labels])
    return step, start


STEP, START = transitions(NAME_LABELS)


def log_softmax(x):
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def viterbi(emissions):
    """[W, labels] -> best label number of each word; the lower number wins a tie."""
    scores = log_softmax(emissions.astype(np.float64))
    best, back = scores[0] + START, []
    for row in scores[1:]:
        paths = best[:, None] + STEP
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    labels = [int(best.argmax())]
    for pointers in reversed(back):
        labels.append(int(pointers[labels[-1]]))
    return labels[::-1]


def spans(labels):
    """Label names of words -> [(first, end, type)]."""
    found, open_at = [], None
    for i, label in enumerate([*labels, 'O']):
        if open_at is not None and label[:2] != 'I-':
            found.append((open_at, i, labels[open_at][2:]))
            open_at = None
        if label[:2] == 'B-':
            open_at = i
    return found
