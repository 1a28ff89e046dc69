import type { Token } from '../../2-language/analysis.js';

/** The lowest word of the tree above both (or one of them); `b` when they stand in different trees. */
export function lowestCommonHead(tokens: readonly Token[], a: number, b: number): number {
  const above = new Set(pathUp(tokens, a));
  return pathUp(tokens, b).find((token) => above.has(token)) ?? b;
}

/** The token and the words above it, up to its root. */
function pathUp(tokens: readonly Token[], token: number): number[] {
  const path = [token];
  for (let at = token; tokens[at]!.head !== at; path.push(at)) at = tokens[at]!.head;
  return path;
}
