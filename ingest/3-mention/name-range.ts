import type { NameLabel, Token } from '../2-language/analysis.js';

/** Tokens [first, last) that are a name or part of one; `score` as in `Name`. */
export interface NameRange {
  readonly first: number;
  readonly last: number;
  readonly label: NameLabel;
  readonly score: number;
}

/** The text of the range as it stands in the article. */
export function textOfRange(
  text: string,
  tokens: readonly Token[],
  range: { first: number; last: number },
): string {
  const first = tokens[range.first];
  const last = tokens[range.last - 1];
  return first === undefined || last === undefined ? '' : text.slice(first.span.start, last.span.end);
}

/** True when the word begins with a capital letter, or is written like "iPhone" or "al-Aqsa". */
export function isCapitalized(form: string): boolean {
  return /^(\p{Lu}|\p{Ll}{1,2}-?\p{Lu}|al-\p{Lu})/u.test(form);
}

/** In text order; where two overlap the one given first stays. */
export function withoutOverlaps(ranges: readonly NameRange[]): NameRange[] {
  const taken = new Set<number>();
  const kept: NameRange[] = [];
  for (const range of ranges) {
    let isFree = range.first < range.last;
    for (let i = range.first; i < range.last; i++) if (taken.has(i)) isFree = false;
    if (!isFree) continue;
    for (let i = range.first; i < range.last; i++) taken.add(i);
    kept.push(range);
  }
  return kept.sort((a, b) => a.first - b.first);
}
