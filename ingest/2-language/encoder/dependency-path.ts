import type { ParsedToken } from './relation-scorer.js';

/** One edge of a path: the token that is its head, and the number of its label and direction. */
export interface PathStep {
  readonly token: number;
  readonly label: number;
}

/** The first token of [first, last) whose head lies outside it: the one that links the span to its sentence. */
export function headOfSpan(tokens: readonly ParsedToken[], first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const head = tokens[i]?.head ?? i;
    if (head === i || head < first || head >= last) return i;
  }
  return last - 1;
}

/** The edges from token `a` to token `b` over their lowest common head; empty when there is none within `longest` edges. */
export function dependencyPath(
  tokens: readonly ParsedToken[],
  a: number,
  b: number,
  labels: readonly string[],
  longest: number,
): PathStep[] {
  const up = climb(tokens, a, longest + 1);
  const depth = new Map(up.map((token, i) => [token, i]));
  const down: PathStep[] = [];
  let at = b;
  while (!depth.has(at)) {
    const token = tokens[at];
    if (token === undefined || token.head === at || down.length > longest) return [];
    down.push({ token: token.head, label: labelNumber(token, labels) + labels.length });
    at = token.head;
  }
  const meeting = depth.get(at) ?? 0;
  const steps = up.slice(0, meeting).map((token, i): PathStep => {
    const child = tokens[token] as ParsedToken;
    return { token: up[i + 1] as number, label: labelNumber(child, labels) };
  });
  const path = [...steps, ...down.reverse()];
  return path.length <= longest ? path : [];
}

/** The token and its heads, at most `most` edges up. */
function climb(tokens: readonly ParsedToken[], from: number, most: number): number[] {
  const chain = [from];
  const seen = new Set(chain);
  let at = from;
  while (chain.length <= most) {
    const head = tokens[at]?.head ?? at;
    if (seen.has(head)) break;
    chain.push(head);
    seen.add(head);
    at = head;
  }
  return chain;
}

function labelNumber(token: ParsedToken, labels: readonly string[]): number {
  const number = labels.indexOf(token.relation);
  return number < 0 ? labels.indexOf('dep') : number;
}
