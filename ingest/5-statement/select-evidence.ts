import type { Span } from '../../src/model/span.js';
import type { Candidate } from './candidate.js';
import { childrenBy } from './frames/tree.js';
import type { Reading } from './reading.js';

/** The passage of a candidate: from the first to the last of its trigger, its ends and the words that qualify it. */
export interface Passage extends Span {
  readonly trigger: Span;
}

/** Smallest piece of the candidate's sentence that shows it. An end that stands in another sentence stays outside. */
export function selectEvidence(reading: Reading, candidate: Candidate): Passage {
  const { tokens } = reading;
  const [first, last] = candidate.trigger;
  const trigger = { start: tokens[first]!.span.start, end: tokens[last]!.span.end };
  const { sentence } = tokens[candidate.head]!;
  const spans: Span[] = [trigger, tokens[candidate.head]!.span];
  for (const { mention, token } of [candidate.subject, candidate.object]) {
    if (mention.sentence === sentence) spans.push(mention.span);
    // The word through which a mention elsewhere was reached.
    if (tokens[token]!.sentence === sentence) spans.push(tokens[token]!.span);
  }
  if (candidate.scope !== 'state') {
    for (const child of childrenBy(tokens, candidate.head, 'neg', 'aux', 'auxpass'))
      spans.push(tokens[child]!.span);
  }
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
    trigger,
  };
}
