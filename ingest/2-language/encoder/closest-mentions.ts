import type { ParsedToken } from './relation-scorer.js';

interface Range {
  readonly first: number;
  readonly last: number;
}

/** A sentence between two mentions counts as so many words. */
const SENTENCE_WORDS = 40;
const MOST_SENTENCES = 5;

/**
 * The `count` pairs of mentions (numbers into `mentions`) that stand nearest to each other, nearest first, earlier ones
 * first among equals; with fewer pairs the nearest is repeated.
 */
export function closestMentions(
  tokens: readonly ParsedToken[],
  mentions: readonly Range[],
  subject: readonly number[],
  object: readonly number[],
  count: number,
): [number, number][] {
  const pairs = subject.flatMap((i) =>
    object.map((j) => ({ i, j, apart: apart(tokens, mentions[i] as Range, mentions[j] as Range) })),
  );
  pairs.sort((x, y) => x.apart - y.apart || x.i - y.i || x.j - y.j);
  return Array.from({ length: count }, (_, k) => {
    const { i, j } = pairs[k] ?? (pairs[0] as { i: number; j: number });
    return [i, j];
  });
}

function apart(tokens: readonly ParsedToken[], x: Range, y: Range): number {
  const words = Math.max(y.first - x.last, x.first - y.last, 0);
  const sentences = Math.abs((tokens[y.first]?.sentence ?? 0) - (tokens[x.first]?.sentence ?? 0));
  return words + SENTENCE_WORDS * Math.min(sentences, MOST_SENTENCES);
}
