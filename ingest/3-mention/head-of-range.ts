import type { Token } from '../2-language/analysis.js';

/** The token of [first, last) whose head lies outside; the last of several. */
export function headOfRange(tokens: readonly Token[], first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) {
    const head = tokens[i]?.head ?? i;
    if (head === i || head < first || head >= last) return i;
  }
  return last - 1;
}
