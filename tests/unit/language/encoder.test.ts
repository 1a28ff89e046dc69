import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseClasses } from '../../../ingest/2-language/encoder/case-class.js';
import { createEncoder, type Encoder } from '../../../ingest/2-language/encoder/create-encoder.js';
import { decodeNames } from '../../../ingest/2-language/encoder/decode-names.js';
import { loadEncoderModel } from '../../../ingest/2-language/encoder/load-encoder-model.js';
import { planWindows } from '../../../ingest/2-language/encoder/plan-windows.js';
import { splitPieces } from '../../../ingest/2-language/encoder/split-pieces.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';

interface Example {
  readonly sentences: readonly (readonly string[])[];
  readonly piece_ids: readonly number[];
  readonly word_cases: readonly number[];
  readonly emissions: readonly (readonly number[])[];
  readonly labels: readonly string[];
}

const examples = JSON.parse(
  readFileSync(join(PACKAGE_ROOT, 'ingest/2-language/encoder/fixture.json'), 'utf8'),
) as readonly Example[];
// The fixture was made with each text in one window.
const model = { ...loadEncoderModel(), windowPieces: 500 };

function startsOf(sentences: Example['sentences']): number[] {
  return sentences.map((_, i) => sentences.slice(0, i).reduce((sum, { length }) => sum + length, 0));
}

function labelsOf(emissions: Float32Array, starts: readonly number[], words: number): string[] {
  const labels = Array.from({ length: words }, () => 'O');
  starts.forEach((start, i) => {
    for (const { first, last, label } of decodeNames(emissions, model.labels, [
      start,
      starts[i + 1] ?? words,
    ])) {
      for (let word = first; word < last; word++) labels[word] = `${word === first ? 'B' : 'I'}-${label}`;
    }
  });
  return labels;
}

describe('the encoder in Node', () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await createEncoder(model);
  });

  it.each(examples.map((example, i) => [i, example] as const))(
    'reads text %i into the pieces, cases, scores and names that the trained model gives',
    async (_, { sentences, piece_ids, word_cases, emissions, labels }) => {
      const forms = sentences.flat();
      const starts = startsOf(sentences);
      const pieces = forms.flatMap((form) => splitPieces(form, model.vocabulary));
      expect(pieces).toEqual(piece_ids.slice(1, -1));
      expect(sentences.flatMap(caseClasses)).toEqual(word_cases);
      const encoding = await encoder.encode({ forms, sentences: starts });
      const worst = Math.max(...emissions.flat().map((value, i) => Math.abs(value - encoding.emissions[i]!)));
      expect(worst).toBeLessThan(0.01);
      expect(labelsOf(encoding.emissions, starts, forms.length)).toEqual(labels);
    },
  );

  it('gives every text, however odd, a row for each piece', async () => {
    const forms = ['\u0000', '\ud800', '\u200b', 'x'.repeat(1000), '北京', '.'];
    const { wordLast, states } = await encoder.encode({ forms, sentences: [0] });
    expect(states.length).toBe((wordLast[forms.length - 1]! + 1) * 384);
  });
});

describe('planWindows', () => {
  it('keeps whole sentences together and the windows about equally long', () => {
    expect(planWindows([3, 3, 3, 3], [0, 1, 2, 3], 8)).toEqual([
      { first: 0, last: 2 },
      { first: 2, last: 4 },
    ]);
  });

  it('cuts a sentence that is longer than a window at a word', () => {
    expect(planWindows([4, 4, 4], [0], 8)).toEqual([
      { first: 0, last: 2 },
      { first: 2, last: 3 },
    ]);
  });
});
