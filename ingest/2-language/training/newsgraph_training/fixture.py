"""Fixture of the names runner. python -m newsgraph_training.fixture: labels ../encoder/fixture.json by the emissions that fixture.mjs put there."""
import json
from pathlib import Path

import numpy as np

from .decode import viterbi
from .encoder import NAME_LABELS
from .export_encoder import run
from .words import to_pieces



def sentences_of(columns):
    sentences = []
    for form, begins in zip(columns['form'], columns['begins']):
        if begins or not sentences:
            sentences.append([])
        sentences[-1].append(form)
    return sentences


def case(vocabulary, session, sentences):
    text = to_pieces(vocabulary, sentences, 10_000)
    words = range(len(text.first))
    emissions = run(session, vocabulary, text, 0, len(text.ids), words)[0]
    return {
        'sentences': sentences,
        'piece_ids': [vocabulary.cls, *text.ids, vocabulary.sep], 'piece_cases': [0, *text.cases, 0],
        'word_first': [i + 1 for i in text.first], 'word_last': [i + 1 for i in text.last], 'word_cases': text.word_cases,
        'emissions': [[round(float(v), 3) for v in row] for row in emissions],
        'labels': [NAME_LABELS[i] for i in viterbi(emissions)],
    }


def relabel(one):
    """Labels by Viterbi over the emissions given, sentence by sentence."""
    rows, labels, at = np.array(one['emissions']), [], 0
    for sentence in one['sentences']:
        labels += [NAME_LABELS[i] for i in viterbi(rows[at:at + len(sentence)])]
        at += len(sentence)
    return {**one, 'labels': labels}


if __name__ == '__main__':
    path = Path(__file__).parents[2] / 'encoder/fixture.json'
    cases = [json.dumps(relabel(one), ensure_ascii=False, separators=(',', ':')) for one in json.loads(path.read_text('utf8'))]
    path.write_text('[\n' + ',\n'.join(cases) + '\n]\n', 'utf8')
