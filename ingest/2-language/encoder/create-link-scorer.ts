import { Tensor } from 'onnxruntime-web';
import { createSession } from './create-session.js';
import { linkInputs } from './link-inputs.js';
import type { LinkScorer } from './link-scorer.js';
import { integerTensor, vectorTensor } from './tensors.js';

/** The link head behind a plain interface. One scorer serves any number of articles, one after the other. */
export async function createLinkScorer(graph: Uint8Array): Promise<LinkScorer> {
  const session = await createSession(graph);
  return {
    async score(encoded, questions) {
      if (questions.length === 0) return [];
      const { vectors, anaphor, entity, nearest, features } = linkInputs(encoded, questions);
      const outputs = await session.run({
        vectors: vectorTensor(vectors),
        anaphor: integerTensor(anaphor),
        entity: integerTensor(entity),
        nearest: integerTensor(nearest),
        features: matrixTensor(features),
      });
      const logits = outputs['logits']?.data as Float32Array;
      let at = 0;
      return questions.map(({ options }) => {
        const rows = logits.subarray(2 * at, 2 * (at + options.length));
        at += options.length;
        return softmax(
          options.map((_, i) => rows[2 * i]!),
          mean(options.map((_, i) => rows[2 * i + 1]!)),
        );
      });
    },
  };
}

/** Rows of one length. */
function matrixTensor(rows: readonly (readonly number[])[]): Tensor {
  const width = rows[0]!.length;
  const values = new Float32Array(rows.length * width);
  rows.forEach((row, i) => {
    values.set(row, i * width);
  });
  return new Tensor('float32', values, [rows.length, width]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the options' logits and, last, that of none. */
function softmax(options: readonly number[], none: number): Float32Array {
  const logits = [...options, none];
  const most = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Float32Array.from(weights, (weight) => weight / sum);
}
