import type { DatesOfSentence } from '../3-mention/find-dates.js';
import type { Candidate } from './candidate.js';
import { type ClauseTime, clauseTimes } from './clause-times.js';
import type { Qualifiers } from './qualify.js';
import { qualifyingClause } from './qualifying-clause.js';
import type { Reading } from './reading.js';

/** When a statement holds, as ISO 8601 dates as exact as the words; null where they do not say. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/**
 * When the candidate's own clause says it holds: "since 2019" gives the beginning, "until 2018" the end, "from 2010 to
 * 2014" both; for what happens "on 3 May" and "in 2020" are both. A date on the wrong side of the day of publication
 * (a past "on Friday" for a plan) is not certain and left out.
 */
export function readValidity(
  reading: Reading,
  candidate: Candidate,
  { modality }: Qualifiers,
  datesOf: DatesOfSentence,
): Validity {
  const clause = qualifyingClause(reading, candidate);
  const words = clause === null ? [candidate.head] : [candidate.head, clause];
  const { publishedAt } = reading.resolved.article;
  const stated = clauseTimes(reading, words, datesOf).filter(
    ({ value }) => value !== null && fits(value, publishedAt, modality),
  );
  const only = (preposition: string): string | null => {
    const values = stated.filter((time) => reading.lexicon.has(preposition, time.preposition));
    // Two of them: which is meant is not certain.
    return values.length === 1 ? (values[0] as ClauseTime).value : null;
  };
  const from = only('time-beginnings');
  const until = only('time-ends');
  // "bought it from Y in 2020" says nothing about when Y owned it.
  const lasts =
    candidate.scope === 'state' || reading.lexicon.has('offices', candidate.predicate.toLowerCase());
  const at = lasts ? null : only('time-points');
  return {
    validFrom: from ?? (until === null ? at : null),
    validUntil: until ?? (from === null ? at : null),
  };
}

function fits(value: string, publishedAt: string | null, modality: Qualifiers['modality']): boolean {
  if (publishedAt === null || modality === 'possible') return modality !== 'possible';
  const today = publishedAt.slice(0, value.length);
  return modality === 'planned' ? value >= today : value <= today;
}
