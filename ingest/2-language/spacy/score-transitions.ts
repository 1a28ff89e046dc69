import { WIDTH } from './encode-tokens.js';
import { tensorOf, type Weights } from './english-model.js';
import type { MatrixKernel } from './matrix-kernel.js';

const HIDDEN = 64;
const PIECES = 2;
const UNITS = HIDDEN * PIECES;

/** Scores of all actions in a state; `features` are token indexes, -1 where there is none. The array is reused. */
export type ScoreState = (features: readonly number[]) => Float32Array;

/** Prepares the scoring of the states over one text from its token vectors. */
export type TransitionScorer = (vectors: Float32Array, count: number) => ScoreState;

/**
 * The state scorer of spaCy's transition-based parsers: what each token adds in each of the `featureCount` places is computed
 * once for the text, so that a state costs sums only.
 */
export function createTransitionScorer(
  weights: Weights,
  kernel: MatrixKernel,
  component: 'parser' | 'ner',
  featureCount: number,
): TransitionScorer {
  const values = (name: string) => tensorOf(weights, `${component}.${name}`).values;
  const reduce = kernel.affine(values('06.linear.W'), WIDTH, values('06.linear.b'));
  const contribute = kernel.affine(values('02.precomputable_affine.W'), HIDDEN);
  const missing = values('02.precomputable_affine.pad');
  const hiddenBias = values('02.precomputable_affine.b');
  const outputBias = values('03.linear.b');
  const actions = outputBias.length;
  const output = transpose(values('03.linear.W'), actions);

  return (vectors, count) => {
    const contributions = contribute.apply(reduce.apply(vectors, count), count);
    const units = new Float32Array(UNITS);
    const scores = new Float32Array(actions);
    return (features) => {
      units.set(hiddenBias);
      for (let f = 0; f < featureCount; f++) {
        const token = features[f]!;
        const source = token < 0 ? missing : contributions;
        const begin = token < 0 ? f * UNITS : (token * featureCount + f) * UNITS;
        for (let i = 0; i < UNITS; i++) units[i]! += source[begin + i]!;
      }
      scores.set(outputBias);
      for (let h = 0; h < HIDDEN; h++) {
        const value = Math.max(units[2 * h]!, units[2 * h + 1]!);
        const begin = h * actions;
        for (let a = 0; a < actions; a++) scores[a]! += value * output[begin + a]!;
      }
      return scores;
    };
  };
}

/** [rows × HIDDEN] → [HIDDEN × rows]. */
function transpose(matrix: Float32Array, rows: number): Float32Array {
  const transposed = new Float32Array(matrix.length);
  for (let r = 0; r < rows; r++)
    for (let h = 0; h < HIDDEN; h++) transposed[h * rows + r] = matrix[r * HIDDEN + h]!;
  return transposed;
}
