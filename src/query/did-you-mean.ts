import { distance } from 'fastest-levenshtein';

/** At most this share of the longer word may differ; above it a suggestion is noise. */
const MAX_DIFFERENCE = 0.4;

/** The candidates that `word` may have been meant as, best first, in any case; at most `limit`. */
export function closest(word: string, candidates: readonly string[], limit = 3): string[] {
  const wanted = word.toLowerCase();
  return candidates
    .map((candidate) => ({ candidate, score: difference(wanted, candidate.toLowerCase()) }))
    .filter(({ score }) => score <= MAX_DIFFERENCE)
    .sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** ` Did you mean "x" or "y"?` with a leading space, or nothing when no candidate is close. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const found = closest(word, candidates).map((candidate) => `"${candidate}"`);
  return found.length === 0 ? '' : ` Did you mean ${found.join(' or ')}?`;
}

/** 0 for equal words, 1 for nothing in common; a word that the other starts with is close. */
function difference(a: string, b: string): number {
  if (a.length >= 3 && b.startsWith(a)) return 0.1;
  return distance(a, b) / Math.max(a.length, b.length, 1);
}
