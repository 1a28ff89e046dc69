"""python -m newsgraph_training.fixture PARSED ENCODER.onnx OUT.json: inputs and outputs of one article written for this project."""
import json
import sys
from pathlib import Path

import onnxruntime as ort

from .decode import viterbi
from .encoder import NAME_LABELS
from .export_encoder import run
from .words import Vocabulary, to_pieces



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


if __name__ == '__main__':
    parsed_path, encoder_path, out = sys.argv[1:]
    parsed = json.loads(Path(parsed_path).read_text())
    vocabulary = Vocabulary.read(Path(__file__).parents[2] / 'encoder/vocab.txt')
    session = ort.InferenceSession(encoder_path, providers=['CPUExecutionProvider'])
    names = sorted(k for k in parsed if k.startswith('train/wa_'))[:1] + sorted(k for k in parsed if k.startswith('train/wb_'))[:1]
    cases = [case(vocabulary, session, sentences_of(parsed[name])[:5]) for name in names]
    odd = [['Café', '"', 'NAÏVE', '"', '—', 'al-Shabaab', "O'Neil", 'iPhone', '東京', '…', 'U.S.', "'s", '\u200b', '1,200']]
    cases.append(case(vocabulary, session, odd))
    Path(out).write_text(json.dumps(cases, ensure_ascii=False, separators=(',', ':')).replace('},{"sentences"', '},\n{"sentences"') + '\n')
