import type { DatesOfSentence, TimeExpression } from '../3-mention/find-dates.js';
import { firstTokenAt, type Reading } from './reading.js';

/** A time that a clause states, with the word before it: "until" and 2018. */
export interface ClauseTime extends TimeExpression {
  /** Lower case; empty for "yesterday", "last year". */
  readonly preposition: string;
}

/** The times that hang on one of `words`, directly or by a preposition ("from 2010 to 2014" gives two). */
export function clauseTimes(
  reading: Reading,
  words: readonly number[],
  datesOf: DatesOfSentence,
): ClauseTime[] {
  const { tokens } = reading;
  const sentences = new Set(words.map((word) => tokens[word]!.sentence));
  return [...sentences].flatMap(datesOf).flatMap((time): ClauseTime[] => {
    const top = topOf(reading, time);
    const above = tokens[top]!.head;
    if (words.includes(above) && above !== top) return [{ ...time, preposition: '' }];
    if (tokens[above]!.pos !== 'ADP' && tokens[above]!.pos !== 'SCONJ') return [];
    const preposition = tokens[above]!.form.toLowerCase();
    const governor = tokens[above]!.head;
    // "from 2010 to 2014": the second may hang on the first.
    const outer = tokens[governor]!.pos === 'ADP' ? tokens[governor]!.head : governor;
    return words.includes(outer) ? [{ ...time, preposition }] : [];
  });
}

/** The word of the expression through which it hangs on the rest. */
function topOf({ tokens }: Reading, { span }: TimeExpression): number {
  const first = firstTokenAt(tokens, span.start);
  let top = first;
  for (let at = first; at < tokens.length && tokens[at]!.span.start < span.end; at += 1) {
    const above = tokens[at]!.head;
    const isOutside = tokens[above]!.span.start < span.start || tokens[above]!.span.start >= span.end;
    if (isOutside || above === at) top = at;
  }
  return top;
}
