import type { Modality, Polarity } from '../../src/model/statement.js';
import { isWeekday } from '../3-mention/date-value.js';
import type { DatesOfSentence } from '../3-mention/find-dates.js';
import type { Candidate } from './candidate.js';
import { type ClauseTime, clauseTimes } from './clause-times.js';
import { childrenBy, isInfinitive, isVerbal } from './frames/tree.js';
import { qualifyingClause } from './qualifying-clause.js';
import { type Argument, entityOf, type Reading } from './reading.js';

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
export function qualify(
  reading: Reading,
  candidate: Candidate,
  datesOf: DatesOfSentence = () => [],
): Qualifiers {
  const start = qualifyingClause(reading, candidate);
  const marks = start === null ? [] : readClause(reading, start);
  if (candidate.scope === 'event')
    marks.push(...readNoun(reading, candidate.head), ...readNounAbove(reading, candidate.head));
  if (candidate.scope === 'state') marks.push(...readState(reading, candidate));
  if (candidate.scope !== 'state' && isAsked(reading, candidate.head)) marks.push('possible');
  if (start !== null) marks.push(...readTense(reading, candidate, start, datesOf));
  const negations = marks.filter((mark) => mark === 'negated').length;
  return {
    polarity: candidate.polarity ?? (negations % 2 === 1 ? 'negated' : 'affirmed'),
    modality: lasting(reading, candidate, candidate.modality ?? weakest(marks)),
  };
}

/** "the late founder", "a former student of": what somebody once did stays true. */
function lasting({ lexicon }: Reading, { predicate }: Candidate, modality: Modality): Modality {
  return modality === 'former' && !lexicon.has('passing-states', predicate.toLowerCase())
    ? 'actual'
    : modality;
}

/** "Did X meet Y?" */
function isAsked({ tokens }: Reading, head: number): boolean {
  const { sentence } = tokens[head]!;
  // "X told the paper: "Why?"" asks nothing about X.
  const end = tokens
    .slice(head)
    .find((token) => token.sentence !== sentence || /^([?!.]+|["“”:])$/.test(token.form));
  return end !== undefined && end.sentence === sentence && end.form.includes('?');
}

/** How far before an event "next" is looked for: "next September's Pacific Islands Forum". */
const MAX_BEFORE_EVENT = 4;

/** "President-elect"; "resigned" of who holds an office; "next month's championships in Y". */
function readState(reading: Reading, { head, predicate, subject, object }: Candidate): Mark[] {
  const { tokens, lexicon } = reading;
  const word = tokens[head]!.form.toLowerCase();
  if (lexicon.has('designate-words', word)) return ['planned'];
  const state = predicate.toLowerCase();
  if (lexicon.has('offices', state) && hasLeft(reading, subject.mention.head)) return ['former'];
  if (lexicon.has('titled-states', state) && isFormerly(reading, subject, object)) return ['former'];
  if (entityOf(reading, subject).type !== 'Event') return [];
  const before = tokens.slice(Math.max(0, subject.mention.head - MAX_BEFORE_EVENT), subject.mention.head);
  const isNext = before.some(({ form }) => lexicon.has('planned-adjectives', form.toLowerCase()));
  return isNext || isToBeHeld(reading, subject.mention.head) ? ['planned'] : [];
}

/** "will host a conference", "the talks that will be held". */
function isToBeHeld(reading: Reading, event: number): boolean {
  const { tokens, lexicon } = reading;
  const { relation, head } = tokens[event]!;
  const isHeld = /^(dobj|nsubj|nsubjpass)$/.test(relation) && isVerbal(tokens[head]!);
  const verbs = [...(isHeld ? [head] : []), ...childrenBy(tokens, event, 'relcl')];
  return verbs
    .filter((verb) => lexicon.has('holding-verbs', tokens[verb]!.lemma))
    .some((verb) => readClause(reading, verb).includes('planned'));
}

/** How many words before the first of two ends "former" is looked for. */
const MAX_BEFORE_ENDS = 2;

/** "the former Benfica and Portugal midfielder X": "former" in the one phrase that holds both ends. */
function isFormerly({ tokens, lexicon }: Reading, subject: Argument, object: Argument): boolean {
  const [first, last] = [subject.mention.head, object.mention.head].sort((a, b) => a - b) as [number, number];
  const phrase = tokens.slice(Math.max(0, first - MAX_BEFORE_ENDS), last);
  const isOne = phrase.every(
    ({ sentence, tag }) => sentence === tokens[last]!.sentence && !/^(VB[^NG]?|W.*|:|,)$/.test(tag),
  );
  return isOne && phrase.some(({ form }) => lexicon.has('former-words', form.toLowerCase()));
}

/** "X resigned", "Y dismissed X", "X was replaced by Y". */
function hasLeft({ tokens, lexicon }: Reading, person: number): boolean {
  const { relation, head } = tokens[person]!;
  const { tag, lemma } = tokens[head]!;
  const isToCome = childrenBy(tokens, head, 'aux').some((word) => tokens[word]!.tag === 'MD');
  if ((tag !== 'VBD' && tag !== 'VBN') || isToCome) return false;
  if (relation === 'nsubj') return lexicon.has('leaving-verbs', lemma);
  return (relation === 'dobj' || relation === 'nsubjpass') && lexicon.has('removing-verbs', lemma);
}

/** What the tense says: an office that somebody "held" is past, what "starts on 1 October" is to come. */
function readTense(
  reading: Reading,
  { head, predicate, scope }: Candidate,
  clause: number,
  datesOf: DatesOfSentence,
): Mark[] {
  const { tokens, lexicon } = reading;
  const { tag, relation, head: above } = tokens[clause]!;
  if (childrenBy(tokens, clause, 'aux', 'auxpass').length > 0) return [];
  const isState = scope === 'state' || lexicon.has('state-verbs', tokens[clause]!.lemma);
  if (tag === 'VBD' && isState && lexicon.has('offices', predicate.toLowerCase())) {
    // "said he was a member": the past of the report.
    return relation === 'ccomp' && tokens[above]!.tag === 'VBD' ? [] : ['former'];
  }
  if ((tag === 'VBZ' || tag === 'VBP') && scope !== 'state') {
    const { publishedAt } = reading.resolved.article;
    const isAhead = ({ value, text }: ClauseTime): boolean =>
      isWeekday(text) ||
      (value !== null && publishedAt !== null && value > publishedAt.slice(0, value.length));
    return clauseTimes(reading, [head, clause], datesOf).some(isAhead) ? ['planned'] : [];
  }
  // A headline: "Mayor to open bridge".
  const isHeadline = tag === 'VB' && relation === 'ROOT' && isInfinitive(tokens, clause);
  return isHeadline ? ['planned'] : [];
}

type Mark = Modality | 'negated';

function weakest(marks: readonly Mark[]): Modality {
  const order: readonly Modality[] = ['former', 'possible', 'planned'];
  return order.find((modality) => marks.includes(modality)) ?? 'actual';
}

function readClause(reading: Reading, start: number, steps = MAX_STEPS): Mark[] {
  const { tokens } = reading;
  const marks: Mark[] = [];
  let at = start;
  for (let step = 0; step < steps; step += 1) {
    marks.push(...readVerb(reading, at));
    const { head: above, relation } = tokens[at]!;
    if (above === at) break;
    if (relation === 'pcomp') {
      if (reading.lexicon.has('negative-prepositions', tokens[above]!.lemma)) marks.push('negated');
      break;
    }
    if (isParticipleOf(reading, at)) {
      // "will return to the Gulf, visiting Kuwait": to come too; "did not comment, accusing Kuwait": accused all the same.
      const main = readClause(reading, above, steps - step - 1);
      marks.push(...main.filter((mark) => mark === 'planned' || mark === 'possible'));
      break;
    }
    const isOpen = relation === 'xcomp' || sharesAuxiliary(reading, at);
    const isClause = relation === 'ccomp';
    if (!isVerbal(tokens[above]!)) {
      if (relation === 'acl' && isInfinitive(tokens, at)) marks.push('planned');
      break;
    }
    // "came to meet Y" has met him.
    const isPast = tokens[above]!.tag === 'VBD';
    if (relation === 'advcl' && isInfinitive(tokens, at) && !isPast) marks.push('planned');
    if (!isOpen && !isClause) break;
    if (relation !== 'conj') marks.push(...readGovernor(reading, above, at));
    // What a speaker says is qualified by his words, not by how he says it.
    if (isClause && !isInfinitive(tokens, at)) break;
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
  if (marks.includes('planned') && isConditional(reading, verb)) marks.push('possible');
  // "is due in Y"
  const isDue = (token: number): boolean => lexicon.has('planned-complements', tokens[token]!.lemma);
  if (childrenBy(tokens, verb, 'acomp').some(isDue)) marks.push('planned');
  const subjects = childrenBy(tokens, verb, 'nsubj', 'nsubjpass', 'dobj');
  const isNone = (token: number) => lexicon.has('negative-determiners', tokens[token]!.form.toLowerCase());
  if (subjects.some((subject) => childrenBy(tokens, subject, 'det').some(isNone))) marks.push('negated');
  return marks;
}

/** "will leave if …", "would quit unless …" */
function isConditional({ tokens, lexicon }: Reading, verb: number): boolean {
  return childrenBy(tokens, verb, 'advcl').some((clause) =>
    childrenBy(tokens, clause, 'mark').some((word) =>
      lexicon.has('conditions', tokens[word]!.form.toLowerCase()),
    ),
  );
}

/** What the verb above says about the clause below it. */
function readGovernor(reading: Reading, governor: number, clause: number): Mark[] {
  const { tokens, lexicon } = reading;
  const { lemma } = tokens[governor]!;
  if (!isInfinitive(tokens, clause)) return lexicon.has('denying-verbs', lemma) ? ['negated'] : [];
  // "is to meet"
  if (lemma === 'be') return ['planned'];
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

/** "the possibility of a meeting", "plans for a visit". */
function readNounAbove({ tokens, lexicon }: Reading, noun: number): Mark[] {
  const preposition = tokens[tokens[noun]!.head]!;
  if (tokens[noun]!.relation !== 'pobj' || !/^(of|for)$/.test(preposition.form)) return [];
  const lemma = tokens[preposition.head]!.lemma;
  if (lexicon.has('possible-nouns', lemma)) return ['possible'];
  return lexicon.has('planned-nouns', lemma) ? ['planned'] : [];
}

/** "will come and speak", but not "will leave and has asked", "promised to leave and accused". */
function sharesAuxiliary(reading: Reading, verb: number): boolean {
  const { relation, tag, head } = reading.tokens[verb]!;
  if (relation !== 'conj' || hasSubject(reading, verb) || hasAuxiliary(reading, verb)) return false;
  return !(/^VB[DZ]$/.test(tag) && reading.tokens[head]!.tag === 'VB');
}

/** "visiting Kuwait" after "will return to the Gulf". */
function isParticipleOf(reading: Reading, verb: number): boolean {
  const { tokens } = reading;
  const { relation, tag, head, index } = tokens[verb]!;
  const isBare = childrenBy(tokens, verb, 'aux', 'mark', 'nsubj', 'nsubjpass').length === 0;
  return relation === 'advcl' && tag === 'VBG' && index > head && isBare;
}

function hasAuxiliary(reading: Reading, verb: number): boolean {
  return childrenBy(reading.tokens, verb, 'aux').some((child) => reading.tokens[child]!.tag !== 'TO');
}

function hasSubject(reading: Reading, verb: number): boolean {
  return childrenBy(reading.tokens, verb, 'nsubj', 'nsubjpass').length > 0;
}
