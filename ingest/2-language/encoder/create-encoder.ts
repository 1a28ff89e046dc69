import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { caseClasses } from './case-class.js';
import { createSession } from './create-session.js';
import type { EncodedText } from './encoded-text.js';
import { planWindows, type Window } from './plan-windows.js';
import { splitPieces, type Vocabulary } from './split-pieces.js';
import { integerTensor, WIDTH } from './tensors.js';

/** Marks before and after a window. */
const CLS = 2;
const SEP = 3;

export interface EncoderModel {
  readonly graph: Uint8Array;
  readonly vocabulary: Vocabulary;
  /** Labels of the emissions, in output order. */
  readonly labels: readonly string[];
  readonly windowPieces: number;
}

/** The words of a text and the first word of each sentence, in order. */
export interface WordList {
  readonly forms: readonly string[];
  readonly sentences: readonly number[];
}

export interface Encoding extends EncodedText {
  /** Row-major, words × labels, unnormalised. */
  readonly emissions: Float32Array;
}

/** Reads words into vectors. One encoder serves any number of texts, one after the other. */
export interface Encoder {
  readonly labels: readonly string[];
  encode(words: WordList): Promise<Encoding>;
}

/** @param start another runtime of the same interface, e.g. onnxruntime-node: its scores differ in the last digits */
export async function createEncoder(model: EncoderModel, start = createSession): Promise<Encoder> {
  const session = await start(model.graph);
  return {
    labels: model.labels,
    async encode(words) {
      const pieces = words.forms.map((form) => splitPieces(form, model.vocabulary));
      const cases = casesOf(words);
      const encoding = emptyEncoding(pieces, model.labels.length);
      let row = 0;
      const sizes = pieces.map(({ length }) => length);
      for (const window of planWindows(sizes, words.sentences, model.windowPieces)) {
        const outputs = await session.run(windowInputs(window, pieces, cases, model.windowPieces));
        encoding.emissions.set(floats(outputs, 'emissions'), window.first * model.labels.length);
        for (const name of ['states', 'query', 'key'] as const) {
          encoding[name].set(floats(outputs, name).subarray(WIDTH, -WIDTH), row * WIDTH);
        }
        for (let word = window.first; word < window.last; word++) row += sizes[word]!;
      }
      return encoding;
    },
  };
}

function casesOf({ forms, sentences }: WordList): number[] {
  return sentences.flatMap((first, i) => caseClasses(forms.slice(first, sentences[i + 1])));
}

function emptyEncoding(pieces: readonly number[][], labels: number) {
  const wordFirst = new Int32Array(pieces.length);
  const wordLast = new Int32Array(pieces.length);
  let rows = 0;
  pieces.forEach(({ length }, word) => {
    wordFirst[word] = rows;
    rows += length;
    wordLast[word] = rows - 1;
  });
  const vectors = () => new Float32Array(rows * WIDTH);
  return {
    emissions: new Float32Array(pieces.length * labels),
    states: vectors(),
    query: vectors(),
    key: vectors(),
    wordFirst,
    wordLast,
  };
}

function windowInputs(
  { first, last }: Window,
  pieces: readonly (readonly number[])[],
  cases: readonly number[],
  limit: number,
): Record<string, Tensor> {
  const ids: number[] = [CLS];
  const pieceCases: number[] = [0];
  const wordFirst: number[] = [];
  const wordLast: number[] = [];
  for (let word = first; word < last; word++) {
    // A single word that is longer than a window is read up to the window's end.
    const kept = pieces[word]!.slice(0, limit);
    wordFirst.push(ids.length);
    ids.push(...kept);
    pieceCases.push(...kept.map(() => cases[word]!));
    wordLast.push(ids.length - 1);
  }
  ids.push(SEP);
  pieceCases.push(0);
  return {
    piece_ids: integerTensor(ids),
    piece_cases: integerTensor(pieceCases),
    word_first: integerTensor(wordFirst),
    word_last: integerTensor(wordLast),
    word_cases: integerTensor(cases.slice(first, last)),
  };
}

function floats(outputs: InferenceSession.OnnxValueMapType, name: string): Float32Array {
  return outputs[name]?.data as Float32Array;
}
