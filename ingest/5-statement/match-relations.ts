import type { Candidate } from './candidate.js';
import { matchAdjacent } from './match-adjacent.js';
import { matchFrames } from './match-frames.js';
import { matchNested } from './match-nested.js';
import type { Reading } from './reading.js';
import type { RuleBook } from './rule-book.js';

/** Every statement that a rule reads in the article, in text order; the same statement may come from several rules. */
export function matchRelations(reading: Reading, rules: RuleBook): Candidate[] {
  const found = [
    ...matchFrames(reading, rules),
    ...matchAdjacent(reading, rules),
    ...matchNested(reading, rules),
  ];
  return found
    .filter(({ subject, object }) => subject.entity !== object.entity)
    .sort((a, b) => a.head - b.head);
}
