import type { Modality, Polarity } from '../../src/model/statement.js';
import type { Candidate } from './candidate.js';
import { childrenBy, isVerbal } from './frames/tree.js';
import type { Reading } from './reading.js';

/** What the wording says about a statement besides its two ends. */
export interface Qualifiers {
  readonly polarity: Polarity;
  readonly modality: Modality;
}

/** How far up the grammar is followed ("did not want to agree to meet"). */
const MAX_STEPS = 8;

/**
 * Reads polarity and modality off the words around the candidate's head and the verbs that govern it. Two negations
 * cancel. The weakest modality on the way up counts: possible before planned before actual. States read off a noun or
 * a name ("President X") are not touched by the clause they stand in.
 */
export function qualify(reading: Reading, candidate: Candidate): Qualifiers {
  const start = clauseOf(reading, candidate);
  const marks = start === null ? [] : readClause(reading, start);
  if (candidate.scope === 'event') marks.push(...readNoun(reading, candidate.head));
  const negations = marks.filter((mark) => mark === 'negated').length;
  return {
    polarity: candidate.polarity ?? (negations % 2 === 1 ? 'negated' : 'affirmed'),
    modality: candidate.modality ?? weakest(marks),
  };
}

type Mark = Modality | 'negated';

function weakest(marks: readonly Mark[]): Modality {
  const order: readonly Modality[] = ['former', 'possible', 'planned'];
  return order.find((modality) => marks.includes(modality)) ?? 'actual';
}

/** The verb whose words qualify the candidate; null when none does. */
function clauseOf(reading: Reading, { head, scope }: Candidate): number | null {
  const { tokens, lexicon } = reading;
  if (isVerbal(tokens[head]!)) return head;
  const { relation, head: above } = tokens[head]!;
  const verb = tokens[above]!;
  if (scope === 'state') return relation === 'attr' && isVerbal(verb) ? above : null;
  if (isVerbal(verb) && ['dobj', 'nsubjpass', 'nsubj', 'attr'].includes(relation)) return above;
  const inPhrase = relation === 'pobj' && lexicon.has('light-prepositions', verb.lemma);
  return inPhrase && isVerbal(tokens[verb.head]!) && tokens[verb.head]!.lemma === 'be' ? verb.head : null;
}

function readClause(reading: Reading, start: number): Mark[] {
  const { tokens } = reading;
  const marks: Mark[] = [];
  let at = start;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    marks.push(...readVerb(reading, at));
    const { head: above, relation } = tokens[at]!;
    if (above === at) break;
    if (relation === 'pcomp') {
      if (reading.lexicon.has('negative-prepositions', tokens[above]!.lemma)) marks.push('negated');
      break;
    }
    const isOpen = relation === 'xcomp' || (relation === 'conj' && !hasSubject(reading, at));
    const isClause = relation === 'ccomp';
    if (!isVerbal(tokens[above]!)) {
      if (relation === 'acl' && isInfinitive(reading, at)) marks.push('planned');
      break;
    }
    if (relation === 'advcl' && isInfinitive(reading, at)) marks.push('planned');
    if (!isOpen && !isClause) break;
    if (relation !== 'conj') marks.push(...readGovernor(reading, above, at));
    // What a speaker says is qualified by his words, not by how he says it.
    if (isClause && !isInfinitive(reading, at)) break;
    at = above;
  }
  return marks;
}

/** Its own auxiliaries and adverbs. */
function readVerb(reading: Reading, verb: number): Mark[] {
  const { tokens, lexicon } = reading;
  const marks: Mark[] = [];
  const parts = tokens[verb]!.children.map((child) => ({
    ...tokens[child]!,
    word: tokens[child]!.form.toLowerCase(),
  }));
  if (
    parts.some(
      ({ relation, word }) => (relation === 'neg' || relation === 'advmod') && lexicon.has('negators', word),
    )
  ) {
    marks.push('negated');
  }
  for (const { relation, word } of parts) {
    if (relation === 'aux' && lexicon.has('planned-modals', word)) marks.push('planned');
    if (relation === 'aux' && lexicon.has('possible-modals', word)) marks.push('possible');
    if (relation === 'mark' && lexicon.has('conditions', word)) marks.push('possible');
    if (relation === 'advmod' && lexicon.has('former-adverbs', word)) marks.push('former');
  }
  const subjects = childrenBy(tokens, verb, 'nsubj', 'nsubjpass', 'dobj');
  const isNone = (token: number) => lexicon.has('negative-determiners', tokens[token]!.form.toLowerCase());
  if (subjects.some((subject) => childrenBy(tokens, subject, 'det').some(isNone))) marks.push('negated');
  return marks;
}

/** What the verb above says about the clause below it. */
function readGovernor(reading: Reading, governor: number, clause: number): Mark[] {
  const { tokens, lexicon } = reading;
  const { lemma } = tokens[governor]!;
  if (!isInfinitive(reading, clause)) return lexicon.has('denying-verbs', lemma) ? ['negated'] : [];
  if (lexicon.has('negating-verbs', lemma)) return ['negated'];
  if (lexicon.has('possible-verbs', lemma)) return ['possible'];
  return lexicon.has('planning-verbs', lemma) ? ['planned'] : [];
}

/** "no deal", "a planned visit". */
function readNoun(reading: Reading, noun: number): Mark[] {
  const { tokens, lexicon } = reading;
  return tokens[noun]!.children.flatMap((child): Mark[] => {
    const word = tokens[child]!.form.toLowerCase();
    if (lexicon.has('planned-adjectives', word)) return ['planned'];
    if (lexicon.has('possible-adjectives', word)) return ['possible'];
    return [];
  });
}

function isInfinitive(reading: Reading, verb: number): boolean {
  const { tokens } = reading;
  return childrenBy(tokens, verb, 'aux').some((child) => tokens[child]!.tag === 'TO');
}

function hasSubject(reading: Reading, verb: number): boolean {
  return childrenBy(reading.tokens, verb, 'nsubj', 'nsubjpass').length > 0;
}
