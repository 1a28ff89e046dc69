import type { Analysis } from '../2-language/analysis.js';
import type { Clusters } from './clusters.js';

/** What a sieve sees: the text and who is who so far. */
export interface Draft {
  readonly analysis: Analysis;
  readonly clusters: Clusters;
}

/** One way to see that two mentions refer to the same thing. It only joins clusters; surer sieves run first. */
export type Sieve = (draft: Draft) => void;
