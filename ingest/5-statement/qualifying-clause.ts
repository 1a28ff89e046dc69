import type { Candidate } from './candidate.js';
import { isVerbal } from './frames/tree.js';
import type { Reading } from './reading.js';

/** The verb whose words qualify the candidate; null when none does. */
export function qualifyingClause(reading: Reading, candidate: Candidate): number | null {
  const { tokens, lexicon } = reading;
  const { head, scope } = candidate;
  const { relation, head: above } = tokens[head]!;
  const verb = tokens[above]!;
  // "Kenyan officials will leave": the state is in the name, not in the verb.
  if (scope === 'state') return relation === 'attr' && isVerbal(verb) ? above : null;
  if (isVerbal(tokens[head]!)) return head;
  if (isVerbal(verb) && ['dobj', 'attr'].includes(relation)) {
    return lexicon.has('presupposing-verbs', verb.lemma) ? null : above;
  }
  // "the visit will take place", but not "the victory will not help her".
  const happens = isVerbal(verb) && lexicon.has('light-verbs', verb.lemma);
  if (happens && ['nsubjpass', 'nsubj'].includes(relation)) return above;
  const inPhrase = relation === 'pobj' && lexicon.has('light-prepositions', verb.lemma);
  return inPhrase && isVerbal(tokens[verb.head]!) && tokens[verb.head]!.lemma === 'be' ? verb.head : null;
}
