import type { Candidate } from './candidate.js';
import { matchAdjacent } from './match-adjacent.js';
import { matchFrames } from './match-frames.js';
import { matchNested } from './match-nested.js';
import type { Reading } from './reading.js';
import type { RuleBook } from './rule-book.js';

/** Every statement that a rule reads in the article, in text order; the same statement may come from several rules. */
export function matchRelations(reading: Reading, book: RuleBook): Candidate[] {
  const found = [
    ...matchFrames(reading, book),
    ...matchAdjacent(reading, book),
    ...matchNested(reading, book),
  ];
  const known = new Set(found.filter(({ rule }) => !book.fallbacks.has(rule)).map(pairOf));
  return found
    .filter((candidate) => !book.fallbacks.has(candidate.rule) || !known.has(pairOf(candidate)))
    .sort((a, b) => a.head - b.head);
}

function pairOf({ subject, object }: Candidate): string {
  const [first, second] = [subject.entity, object.entity].sort((a, b) => a - b);
  return `${first} ${second}`;
}
