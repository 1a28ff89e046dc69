import { compareText, sortedSet } from '../../src/model/compare-text.js';
import type { Entity, EntityRef } from '../../src/model/entity.js';
import { NewsgraphError } from '../../src/model/errors.js';
import { statementIdOf } from '../../src/model/ids.js';
import type { Evidence, Statement } from '../../src/model/statement.js';
import { createDateFinder, type DatesOfSentence } from '../3-mention/find-dates.js';
import { attributeQuotations, type Speech } from './attribute-quotations.js';
import type { Candidate } from './candidate.js';
import { findSpeaker } from './find-speaker.js';
import { headlineOf } from './headline-of.js';
import { qualify } from './qualify.js';
import { readValidity } from './read-validity.js';
import { entityOf, type Reading } from './reading.js';
import type { RuleBook } from './rule-book.js';
import { selectEvidence } from './select-evidence.js';

/**
 * One statement for each (subject, predicate, object, polarity, modality), with a piece of evidence for each passage and
 * speaker, in text order. Two rules that read the same passage give the surer one.
 */
export function mergeStatements(
  reading: Reading,
  candidates: readonly Candidate[],
  book: RuleBook,
): Statement[] {
  const merged = new Map<string, Statement>();
  const { analysis, article } = reading.resolved;
  const stated: Stated = {
    speeches: attributeQuotations(reading),
    datesOf: createDateFinder(analysis, article.publishedAt),
  };
  for (const candidate of candidates) {
    const next = toStatement(reading, candidate, book, stated);
    const known = merged.get(next.id);
    merged.set(next.id, known === undefined ? next : join(known, next));
  }
  const headline = headlineOf(reading.text)?.end ?? 0;
  return [...merged.values()]
    .map((statement) => creditHeadline(statement, headline))
    .sort((a, b) => a.evidence[0].start - b.evidence[0].start || compareText(a.id, b.id));
}

/** What the article says about more than one candidate: who speaks where, and when. */
interface Stated {
  readonly speeches: readonly Speech[];
  readonly datesOf: DatesOfSentence;
}

function toStatement(
  reading: Reading,
  candidate: Candidate,
  book: RuleBook,
  { speeches, datesOf }: Stated,
): Statement {
  const qualifiers = qualify(reading, candidate, datesOf);
  const { polarity, modality } = qualifiers;
  const speaker = findSpeaker(reading, candidate, qualifiers, speeches);
  const { start, end, trigger } = selectEvidence(reading, candidate);
  const ends = [candidate.subject, candidate.object];
  const isSymmetric = book.signatures.get(candidate.predicate)?.symmetric === true;
  if (isSymmetric) ends.sort((a, b) => compareText(entityOf(reading, a).id, entityOf(reading, b).id));
  const [subject, object] = ends as [Candidate['subject'], Candidate['object']];
  const evidence: Evidence = {
    start,
    end,
    quote: quoteOf(reading, start, end),
    trigger,
    subject: subject.mention.span,
    object: object.mention.span,
    attributedTo: speaker === null ? null : toRef(entityOf(reading, speaker)),
    rule: candidate.rule,
    confidence: candidate.confidence,
  };
  const key = {
    subject: entityOf(reading, subject).id,
    predicate: candidate.predicate,
    object: entityOf(reading, object).id,
    polarity,
    modality,
  };
  return {
    id: statementIdOf(key),
    subject: toRef(entityOf(reading, subject)),
    predicate: candidate.predicate,
    object: toRef(entityOf(reading, object)),
    polarity,
    modality,
    title: candidate.title,
    ...readValidity(reading, candidate, qualifiers, datesOf),
    evidence: [evidence],
    confidence: evidence.confidence,
  };
}

function join(a: Statement, b: Statement): Statement {
  const [first, ...rest] = [...a.evidence, ...b.evidence].sort(byPlace);
  const kept: [Evidence, ...Evidence[]] = [first!];
  for (const next of rest) {
    const last = kept[kept.length - 1]!;
    if (!isSamePassage(last, next)) kept.push(next);
    else if (next.confidence > last.confidence) kept[kept.length - 1] = next;
  }
  return {
    ...a,
    title: a.title ?? b.title,
    validFrom: sortedSet([a.validFrom, b.validFrom].flatMap((time) => time ?? []))[0] ?? null,
    validUntil: sortedSet([a.validUntil, b.validUntil].flatMap((time) => time ?? [])).at(-1) ?? null,
    evidence: kept,
    confidence: Math.max(...kept.map(({ confidence }) => confidence)),
  };
}

/** A headline leaves out the speaker whom the text below it names: what it says is no second, uncredited source. */
function creditHeadline(statement: Statement, headline: number): Statement {
  const [first, next] = statement.evidence;
  const isBare = first.end <= headline && first.attributedTo === null;
  if (!isBare || next === undefined || next.attributedTo === null) return statement;
  const [, ...rest] = statement.evidence;
  return { ...statement, evidence: [{ ...first, attributedTo: next.attributedTo }, ...rest] };
}

function byPlace(a: Evidence, b: Evidence): number {
  return a.start - b.start || a.end - b.end || compareText(a.rule, b.rule);
}

/** Passages that share a start are one reading of the same words. */
function isSamePassage(a: Evidence, b: Evidence): boolean {
  return a.start === b.start && a.end === b.end && a.attributedTo?.id === b.attributedTo?.id;
}

function quoteOf({ text, resolved }: Reading, start: number, end: number): string {
  const quote = text.slice(start, end);
  if (quote.trim() === '') {
    throw new NewsgraphError(
      'internal',
      `article ${resolved.article.id}: evidence [${start}, ${end}) is empty`,
    );
  }
  return quote;
}

function toRef({ id, name, type, aliases }: Entity): EntityRef {
  return { id, name, type, aliases };
}
