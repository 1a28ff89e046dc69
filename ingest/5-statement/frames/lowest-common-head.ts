import type { Token } from '../../2-language/analysis.js';
import { ancestorsOf } from './tree.js';

/** The lowest word of the tree above both (or one of them); `b` when they stand in different trees. */
export function lowestCommonHead(tokens: readonly Token[], a: number, b: number): number {
  const above = new Set([a, ...ancestorsOf(tokens, a)]);
  return [b, ...ancestorsOf(tokens, b)].find((token) => above.has(token)) ?? b;
}
