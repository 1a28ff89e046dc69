import type { ArticleGraph } from '../../src/model/article-graph.js';
import { claimOf, type GoldenCase } from './load-cases.js';
import { believes, reads } from './match-expectation.js';

/** One thing that a case demands, as a test name and as a check. */
export interface Claim {
  readonly claim: string;
  readonly check: (graph: ArticleGraph) => boolean;
}

export function claimsOf({ must, mustNot }: GoldenCase): readonly Claim[] {
  return [
    ...must.map((expectation) => ({
      claim: claimOf('must', expectation),
      check: (graph: ArticleGraph) => reads(graph, expectation),
    })),
    ...mustNot.map((expectation) => ({
      claim: claimOf('mustNot', expectation),
      check: (graph: ArticleGraph) => !believes(graph, expectation),
    })),
  ];
}
