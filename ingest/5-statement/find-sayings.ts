import type { Sentence } from '../2-language/analysis.js';
import { findArguments } from './find-arguments.js';
import { subjectsOf } from './frames/clause-frame.js';
import { childrenBy, isVerbal } from './frames/tree.js';
import { type Argument, entityOf, type Reading } from './reading.js';

/** A word that reports what somebody says, and who. */
export interface Saying {
  readonly token: number;
  readonly speaker: Argument;
}

/** Types of entity that say things. */
const SPEAKING = new Set(['Person', 'Organization', 'Group', 'Place']);

/** "X said" and "according to X" in a sentence, in text order. */
export function findSayings(reading: Reading, { first, last }: Sentence): Saying[] {
  const found: Saying[] = [];
  for (let token = first; token < last; token += 1) {
    const speaker = speakerOfVerb(reading, token) ?? speakerOfAccording(reading, token);
    if (speaker !== null) found.push({ token, speaker });
  }
  return found;
}

/** Who says it by the verb at `token`; null when it is no verb of saying or nobody is named. */
export function speakerOfVerb(reading: Reading, token: number): Argument | null {
  const { tokens, lexicon } = reading;
  const verb = tokens[token]!;
  if (!isVerbal(verb) || !lexicon.has('speech-verbs', verb.lemma)) return null;
  const speaker = firstSpeaker(reading, subjectsOf(tokens, token, lexicon, 0));
  return speaker === null || isDateline(reading, speaker) ? null : speaker;
}

/** "THE HAGUE, Nov 30 (LBW) - A court ruled": the parser may take the place for the subject. */
function isDateline({ text }: Reading, { mention }: Argument): boolean {
  const { start, end } = mention.span;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return (
    /^\P{Ll}*$/u.test(before) &&
    /^[\p{L}\p{N} .,/]{0,40}(\([^)\n]{0,40}\))?\s*[-–—]/u.test(text.slice(end, end + 120))
  );
}

/** Y in "according to Y" at `token`, the word "according". */
export function speakerOfAccording(reading: Reading, token: number): Argument | null {
  const { tokens } = reading;
  if (tokens[token]!.form.toLowerCase() !== 'according') return null;
  const named = childrenBy(tokens, token, 'prep').flatMap((to) => childrenBy(tokens, to, 'pobj'));
  return firstSpeaker(reading, named);
}

/** Whose claim it is: "the ministry's claim that", "allegations by X that", "reports in The Ledger that". */
export function speakerOfNoun(reading: Reading, token: number): Argument | null {
  const { tokens, lexicon } = reading;
  if (!lexicon.has('speech-nouns', tokens[token]!.lemma.toLowerCase())) return null;
  const owners = childrenBy(tokens, token, 'poss');
  const makers = childrenBy(tokens, token, 'prep', 'agent')
    .filter((child) => lexicon.has('source-prepositions', tokens[child]!.form.toLowerCase()))
    .flatMap((child) => childrenBy(tokens, child, 'pobj'));
  return firstSpeaker(reading, [...owners, ...makers, ...childrenBy(tokens, token, 'compound', 'nmod')]);
}

/** The first of the words that names somebody who speaks; "a ministry statement", "sources at X" name whose they are. */
export function firstSpeaker(reading: Reading, words: readonly number[]): Argument | null {
  for (const word of words) {
    const found = findArguments(reading, word).filter((argument) =>
      SPEAKING.has(entityOf(reading, argument).type),
    );
    const speaker = found[0] ?? speakerOfNoun(reading, word);
    if (speaker !== null) return speaker;
  }
  return null;
}
