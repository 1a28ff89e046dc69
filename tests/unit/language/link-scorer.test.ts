import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLinkScorer } from '../../../ingest/2-language/encoder/create-link-scorer.js';
import type { EncodedText } from '../../../ingest/2-language/encoder/encoded-text.js';
import type { LinkQuestion } from '../../../ingest/2-language/encoder/link-scorer.js';
import { loadLinkModel } from '../../../ingest/2-language/encoder/load-link-model.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';

/** Random vectors and features, and what the trained head says of them in f32 (training/newsgraph_training/export_links.py). */
interface Fixture {
  vectors: number[][];
  options: number[];
  entity: number[];
  nearest: number[];
  features: number[][];
  probabilities: number[][];
}

const FILE = join(PACKAGE_ROOT, 'ingest/2-language/encoder/links-fixture.json');
const fixture = JSON.parse(readFileSync(FILE, 'utf8')) as Fixture;
const rows = fixture.vectors.map((_, i) => i);
/** One word and one piece for each vector. */
const encoded: EncodedText = {
  wordFirst: rows,
  wordLast: rows,
  states: Float32Array.from(fixture.vectors.flat()),
  query: new Float32Array(),
  key: new Float32Array(),
};
const at = (row: number) => ({ first: row, last: row + 1 });

it('gives the probabilities of the trained head within 0.02, option by option and for none', async () => {
  let next = 0;
  const questions = fixture.options.map((count, question): LinkQuestion => {
    const options = Array.from({ length: count }, () => {
      const option = next++;
      return {
        introduction: at(fixture.entity[option]!),
        nearest: at(fixture.nearest[option]!),
        features: fixture.features[option]!,
      };
    });
    return { anaphor: at(question), options };
  });
  const scorer = await createLinkScorer(loadLinkModel());
  const scores = await scorer.score(encoded, questions);
  expect(scores).toHaveLength(fixture.probabilities.length);
  scores.forEach((probabilities, i) => {
    expect(probabilities).toHaveLength(fixture.options[i]! + 1);
    probabilities.forEach((probability, option) => {
      expect(Math.abs(probability - fixture.probabilities[i]![option]!)).toBeLessThan(0.02);
    });
  });
});

it('answers no question with nothing', async () => {
  expect(await (await createLinkScorer(loadLinkModel())).score(encoded, [])).toEqual([]);
});
