import type { RelationType } from '../../src/model/types.generated.js';
import type { Candidate, Scope } from './candidate.js';
import { findArguments } from './find-arguments.js';
import { buildClauseFrame } from './frames/clause-frame.js';
import type { Frame } from './frames/frame.js';
import { buildNounFrame } from './frames/noun-frame.js';
import { type NounPhrase, readNounPhrase } from './noun-phrase.js';
import type { Argument, Reading } from './reading.js';
import type { Rule } from './rule.js';
import { allows, type RuleBook } from './rule-book.js';

/** Stands among the words of a verb rule for every verb. */
const ANY_WORD = '*';

/** What verb and noun rules read, frame by frame. */
export function matchFrames(reading: Reading, book: RuleBook): Candidate[] {
  const { tokens, lexicon } = reading;
  return tokens.flatMap(({ index }) => {
    const clause = buildClauseFrame(tokens, index, lexicon);
    if (clause !== null) {
      const rules = [...(book.verbs.get(clause.lemma) ?? []), ...(book.verbs.get(ANY_WORD) ?? [])];
      return rules.flatMap((rule) => matchRule(reading, book, rule, clause, null));
    }
    const phrase = readNounPhrase(reading, index, book.nouns);
    if (phrase === null) return [];
    const frame = buildNounFrame(tokens, index, lexicon);
    return frame === null
      ? []
      : phrase.rules.flatMap((rule) => matchRule(reading, book, rule, frame, phrase));
  });
}

function matchRule(
  reading: Reading,
  book: RuleBook,
  rule: Rule,
  frame: Frame,
  phrase: NounPhrase | null,
): Candidate[] {
  for (const [role, words] of rule.where) {
    const fillers = tokensInRole(reading, frame, role);
    if (!fillers.some((token) => words.has('*') || words.has(reading.tokens[token]!.lemma.toLowerCase())))
      return [];
  }
  if (rule.without.some((role) => frame.roles.has(role))) return [];
  const isDeputy = phrase?.isDeputy ?? false;
  const predicate = isDeputy ? rule.deputy : rule.predicate;
  if (predicate === null) return [];
  const pairs = endsOf(reading, book, rule, predicate, frame);
  return pairs.map(([subject, object]) => ({
    subject,
    predicate,
    object,
    head: frame.head,
    trigger: [phrase?.first ?? frame.head, phrase?.last ?? frame.head],
    scope: scopeOf(frame, book, predicate),
    rule: rule.id,
    polarity: rule.polarity,
    modality: phrase?.modality ?? rule.modality,
    title: rule.hasTitle ? (phrase?.title ?? null) : null,
    confidence: 0,
  }));
}

function scopeOf(frame: Frame, book: RuleBook, predicate: RelationType): Scope {
  if (frame.kind === 'verb') return 'clause';
  return book.signatures.get(predicate)?.kind === 'action' ? 'event' : 'state';
}

/** The ends of the first pair of roles, in the rule's order, that both hold entities of the right types. */
function endsOf(
  reading: Reading,
  book: RuleBook,
  rule: Rule,
  predicate: RelationType,
  frame: Frame,
): [Argument, Argument][] {
  const fits = (ends: [Argument, Argument]): boolean => allows(book, reading, rule, predicate, ends);
  for (const subjectRole of rule.subject) {
    const subjects = argumentsInRole(reading, frame, subjectRole);
    for (const objectRole of subjects.length > 0 ? rule.object : []) {
      const objects = argumentsInRole(reading, frame, objectRole);
      const found = subjects.flatMap((s) => objects.map((o): [Argument, Argument] => [s, o])).filter(fits);
      if (found.length > 0) return found;
    }
  }
  for (const role of rule.pairs) {
    const members = argumentsInRole(reading, frame, role);
    const found = members
      .flatMap((a, i) => members.slice(i + 1).map((b): [Argument, Argument] => [a, b]))
      .filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

function argumentsInRole(reading: Reading, frame: Frame, role: string): Argument[] {
  const found = tokensInRole(reading, frame, role).flatMap((token) => findArguments(reading, token));
  return found.filter((a, i) => found.findIndex((b) => b.entity === a.entity) === i);
}

/** `patient/of` goes on from the patient to its own "of" complement. */
function tokensInRole(reading: Reading, frame: Frame, role: string): readonly number[] {
  const [first = '', ...rest] = role.split('/');
  const fillers = frame.roles.get(first) ?? [];
  if (rest.length === 0) return fillers;
  return fillers.flatMap((token) => {
    const next = buildNounFrame(reading.tokens, token, reading.lexicon);
    return next === null ? [] : tokensInRole(reading, next, rest.join('/'));
  });
}
