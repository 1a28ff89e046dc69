import type { EncodedText } from './encoded-text.js';
import type { LinkQuestion, TokenRange } from './link-scorer.js';
import { WIDTH } from './tensors.js';

/** What the link head reads: vectors of phrases and entities, and for each option of each question a row that points into them. */
export interface LinkInputs {
  /** Row-major, rows × 384: means of states. */
  readonly vectors: Float32Array;
  readonly anaphor: readonly number[];
  readonly entity: readonly number[];
  readonly nearest: readonly number[];
  /** One list an option, all of one length. */
  readonly features: readonly (readonly number[])[];
}

export function linkInputs(encoded: EncodedText, questions: readonly LinkQuestion[]): LinkInputs {
  const rows: Float32Array[] = [];
  const places = new Map<string, number>();
  const placeOf = (range: TokenRange) => {
    const key = `${range.first} ${range.last}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, rows.length);
    return rows.push(meanOf(encoded, range)) - 1;
  };
  const anaphor: number[] = [];
  const entity: number[] = [];
  const nearest: number[] = [];
  for (const question of questions) {
    const own = placeOf(question.anaphor);
    for (const option of question.options) {
      anaphor.push(own);
      entity.push(placeOf(option.introduction));
      nearest.push(placeOf(option.nearest));
    }
  }
  const vectors = new Float32Array(rows.length * WIDTH);
  rows.forEach((row, i) => {
    vectors.set(row, i * WIDTH);
  });
  const features = questions.flatMap(({ options }) => options.map((option) => option.features));
  return { vectors, anaphor, entity, nearest, features };
}

/** Mean of the states of the range's pieces. */
function meanOf({ states, wordFirst, wordLast }: EncodedText, { first, last }: TokenRange): Float32Array {
  const mean = new Float32Array(WIDTH);
  const begin = wordFirst[first]!;
  const end = wordLast[last - 1]! + 1;
  for (let piece = begin; piece < end; piece++)
    for (let i = 0; i < WIDTH; i++) mean[i]! += states[piece * WIDTH + i]! / (end - begin);
  return mean;
}
