import type { Candidate } from './candidate.js';
import { findArguments } from './find-arguments.js';
import { subjectsOf } from './frames/clause-frame.js';
import { ancestorsOf, childrenBy, isVerbal } from './frames/tree.js';
import { type Argument, entityOf, type Reading } from './reading.js';

/** Types of entity that say things. */
const SPEAKING = new Set(['Person', 'Organization', 'Group', 'Place']);

/**
 * Who the article credits the candidate to, the closest when claims are nested; null when it speaks in its own voice.
 * Read off "X said that …" and "…, X said", "according to X", "X, citing Y, reported".
 */
export function findSpeaker(reading: Reading, candidate: Candidate): Argument | null {
  if (candidate.scope === 'state') return null;
  const { tokens } = reading;
  let below = candidate.head;
  for (const above of [candidate.head, ...ancestorsOf(tokens, candidate.head)]) {
    const speaker = speakerAt(reading, above, below);
    if (speaker !== null) return speaker;
    below = above;
  }
  return null;
}

function speakerAt(reading: Reading, above: number, below: number): Argument | null {
  const { tokens, lexicon } = reading;
  for (const child of childrenBy(tokens, above, 'prep')) {
    if (tokens[child]!.form.toLowerCase() !== 'according') continue;
    const named = childrenBy(tokens, child, 'prep')
      .flatMap((to) => childrenBy(tokens, to, 'pobj'))
      .flatMap((token) => speakersIn(reading, token));
    if (named[0] !== undefined) return named[0];
  }
  if (above === below || !isVerbal(tokens[above]!)) return null;
  const isClaim = ['ccomp', 'parataxis', 'dep', 'xcomp'].includes(tokens[below]!.relation);
  const says = lexicon.has('speech-verbs', tokens[above]!.lemma);
  if (isClaim && says && isFiniteClause(reading, below)) {
    return subjectsOf(tokens, above, lexicon, 0).flatMap((token) => speakersIn(reading, token))[0] ?? null;
  }
  return null;
}

function speakersIn(reading: Reading, token: number): Argument[] {
  return findArguments(reading, token).filter((argument) => SPEAKING.has(entityOf(reading, argument).type));
}

/** A clause with a verb of its own; "asked to leave" reports nothing. */
function isFiniteClause(reading: Reading, verb: number): boolean {
  const { tokens } = reading;
  return !childrenBy(tokens, verb, 'aux').some((child) => tokens[child]!.tag === 'TO');
}
