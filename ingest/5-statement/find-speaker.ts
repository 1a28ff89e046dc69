import type { Speech } from './attribute-quotations.js';
import type { Candidate } from './candidate.js';
import { firstSpeaker, speakerOfAccording, speakerOfNoun, speakerOfVerb } from './find-sayings.js';
import { subjectsOf } from './frames/clause-frame.js';
import { childrenBy, isInfinitive, isVerbal } from './frames/tree.js';
import type { Qualifiers } from './qualify.js';
import { qualifyingClause } from './qualifying-clause.js';
import type { Argument, Reading } from './reading.js';

/**
 * Who the article credits the candidate to, the closest when claims are nested; null when it speaks in its own voice.
 *
 * The convention of the annotated articles: credited is what somebody asserts ("X said that …", "…, X said",
 * "according to X", "accused Y of …", a quotation), not what his words take for granted. So the way from the candidate
 * up to the verb of saying may pass clauses ("said it had begun to withdraw", "said A came and B left"), and for an
 * event noun its verb ("announced the resignation of"), but no subject, relative clause or time ("said Ndaba, who was
 * arrested by …, had left after …"); titles, possessives and names of places are the article's own.
 */
export function findSpeaker(
  reading: Reading,
  candidate: Candidate,
  qualifiers: Qualifiers,
  speeches: readonly Speech[],
): Argument | null {
  const speaker = findReporter(reading, candidate) ?? findQuoted(reading, candidate, speeches);
  if (speaker === null) return null;
  const isPlain = qualifiers.modality === 'actual' && qualifiers.polarity === 'affirmed';
  return isPlain && isOwnAct(reading, candidate, speaker) ? null : speaker;
}

/** "X said he condemned Y": saying it is doing it, and that he does so the article says itself. */
function isOwnAct({ lexicon }: Reading, { predicate, subject }: Candidate, speaker: Argument): boolean {
  return subject.entity === speaker.entity && lexicon.has('spoken-acts', predicate.toLowerCase());
}

function findReporter(reading: Reading, candidate: Candidate): Argument | null {
  const { tokens } = reading;
  // Of states only what a copula asserts: "said that X was the owner of Y".
  const start = candidate.scope === 'state' ? qualifyingClause(reading, candidate) : candidate.head;
  if (start === null) return null;
  let at = start;
  for (let steps = 0; steps < tokens.length; steps += 1) {
    const beside = speakerBeside(reading, at);
    if (beside !== null) return beside;
    const above = tokens[at]!.head;
    if (above === at) return null;
    const speaker = speakerAbove(reading, above, at);
    if (speaker !== null) return speaker;
    if (!isAsserted(reading, at, candidate)) return null;
    at = above;
  }
  return null;
}

/** "…, according to X, …" and "the flood, X said, began …" hang on the verb that they report. */
function speakerBeside(reading: Reading, verb: number): Argument | null {
  const { tokens } = reading;
  for (const child of tokens[verb]!.children) {
    const { relation } = tokens[child]!;
    if (relation === 'prep') {
      const speaker = speakerOfAccording(reading, child);
      if (speaker !== null) return speaker;
    }
    const speaker = isInserted(reading, child) ? speakerOfVerb(reading, child) : null;
    if (speaker !== null) return speaker;
  }
  return null;
}

/** "…, X said, …" and "…, X told reporters": behind a comma, with nothing said below it. */
function isInserted({ tokens, lexicon }: Reading, verb: number): boolean {
  const { relation, head, lemma } = tokens[verb]!;
  const [subject] = childrenBy(tokens, verb, 'nsubj');
  const hasClaim = childrenBy(tokens, verb, 'ccomp', 'xcomp', 'mark').length > 0;
  const hasObject = childrenBy(tokens, verb, 'dobj').length > 0 && !lexicon.has('telling-verbs', lemma);
  if (subject === undefined || hasClaim || hasObject) return false;
  // The parser may take the last of them for a coordinated clause, which would need an "and".
  const isJoined = childrenBy(tokens, head, 'cc').some((word) => word < verb);
  return ['parataxis', 'ccomp', 'dep'].includes(relation) || (relation === 'conj' && !isJoined);
}

function speakerAbove(reading: Reading, above: number, below: number): Argument | null {
  const { tokens, lexicon } = reading;
  const { relation } = tokens[below]!;
  if (!isVerbal(tokens[above]!)) {
    // "the claim that …", "reports of …ing"
    return ['acl', 'ccomp', 'pcomp'].includes(relation) ? speakerOfNoun(reading, above) : null;
  }
  const isClaim = ['ccomp', 'parataxis', 'dep', 'xcomp'].includes(relation);
  if (isClaim && (!isInfinitive(tokens, below) || lexicon.has('promising-verbs', tokens[above]!.lemma))) {
    return speakerOfVerb(reading, above);
  }
  const accuses = relation === 'prep' && lexicon.has('accusing-verbs', tokens[above]!.lemma);
  if (accuses && lexicon.has('object-control-prepositions', tokens[below]!.lemma)) {
    return firstSpeaker(reading, subjectsOf(tokens, above, lexicon, 0));
  }
  return null;
}

/** True when whoever asserts the word above `at` asserts the clause or event at it too. */
function isAsserted({ tokens, lexicon }: Reading, at: number, { head, scope }: Candidate): boolean {
  const { relation, head: above, tag } = tokens[at]!;
  if (relation === 'advcl') {
    // "struck the port, killing five"; "will quit unless …": not "when", "after", "as".
    const marks = childrenBy(tokens, at, 'mark', 'advmod').map((word) => tokens[word]!.form.toLowerCase());
    return marks.length === 0
      ? tag === 'VBG' && at > above
      : marks.some((word) => lexicon.has('conditions', word));
  }
  if (['ccomp', 'xcomp', 'parataxis', 'dep', 'pcomp'].includes(relation)) return true;
  if (relation === 'conj') return isVerbal(tokens[above]!) === isVerbal(tokens[at]!);
  if (relation === 'prep') return childrenBy(tokens, at, 'pcomp').length > 0;
  return at === head && scope === 'event' && ['dobj', 'attr', 'nsubjpass'].includes(relation);
}

function findQuoted(
  reading: Reading,
  { head, scope }: Candidate,
  speeches: readonly Speech[],
): Argument | null {
  const { start } = reading.tokens[head]!.span;
  return (
    speeches.find(
      (speech) => speech.start <= start && start < speech.end && (scope !== 'state' || speech.isQuoted),
    )?.speaker ?? null
  );
}
