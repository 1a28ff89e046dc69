import { beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type Extractor } from '../../ingest/pipeline.js';
import type { ArticleGraph } from '../../src/model/article-graph.js';
import { articleOf } from '../rules/article-of.js';
import { claimsOf } from './claims.js';
import { GOLDEN_MIN_CONFIDENCE, loadCases, loadGaps } from './load-cases.js';

const cases = loadCases();
const gaps = loadGaps();
let extractor: Extractor;

beforeAll(async () => {
  extractor = await createExtractor({ minConfidence: GOLDEN_MIN_CONFIDENCE });
});

describe.each(cases.map((golden) => [golden.name, golden] as const))('%s', (name, golden) => {
  let graph: ArticleGraph;
  beforeAll(async () => {
    graph = await extractor.extract(articleOf(golden.text));
  });

  for (const { claim, check } of claimsOf(golden)) {
    const gap = gaps[name]?.[claim];
    // A gap that is closed fails here: take it out of known-gaps.yaml with `close-gaps.ts`.
    if (gap === undefined) it(claim, () => expect(check(graph), seen(graph)).toBe(true));
    else it.fails(`${claim} [known gap: ${gap}]`, () => expect(check(graph)).toBe(true));
  }
});

describe('known gaps', () => {
  it('name cases and claims that exist', () => {
    const known = new Set(
      cases.flatMap((golden) => claimsOf(golden).map(({ claim }) => `${golden.name} ${claim}`)),
    );
    const listed = Object.entries(gaps).flatMap(([name, claims]) =>
      Object.keys(claims).map((c) => `${name} ${c}`),
    );
    expect(listed.filter((gap) => !known.has(gap))).toEqual([]);
  });
});

/** What was read instead, for the message of a failing case. */
function seen({ statements }: ArticleGraph): string {
  const lines = statements.map(({ subject, predicate, object, polarity, modality, confidence, evidence }) => {
    const by = evidence[0].attributedTo === null ? '' : ` by ${evidence[0].attributedTo.name}`;
    return `${subject.name} ${predicate} ${object.name} (${polarity}, ${modality}${by}) ${confidence.toFixed(2)}`;
  });
  return `read: ${lines.join('; ') || 'nothing'}`;
}
