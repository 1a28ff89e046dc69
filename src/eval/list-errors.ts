import type { Span } from '../model/span.js';
import type { GoldEntity, GoldTriple } from './gold.js';
import { pairKey } from './predicate-families.js';
import type { ArticleScore, JudgedFact } from './score-article.js';
import { findQuote, sentenceAround } from './sentence-around.js';

/** `miss`: annotated, not extracted. `false`: extracted, not annotated. `qualifier`: right, but for modality or speaker. */
export type ErrorKind = 'miss' | 'false' | 'qualifier';

/** One error in words, with the passage to judge it by. */
export interface EvaluationError {
  readonly kind: ErrorKind;
  readonly article: string;
  readonly predicate: string;
  readonly subject: string;
  readonly object: string;
  readonly polarity: string;
  readonly modality: string;
  /** 0..1; null for a miss. */
  readonly confidence: number | null;
  readonly rule: string | null;
  /** The quote it stands on. */
  readonly quote: string;
  /** Where the quote stands in the text; null when it is not there. */
  readonly span: Span | null;
  /** The whole sentence of the quote; the quote itself when it is not in the text. */
  readonly sentence: string;
  /** The nearest thing on the other side: "object not found", "annotated: MEETS", "extracted the other way round". */
  readonly hint: string;
}

export interface ErrorFilter {
  readonly kinds?: readonly ErrorKind[] | undefined;
  readonly predicate?: string | undefined;
  readonly article?: string | undefined;
}

/** Misses, false facts and wrong qualifiers of the scored articles: by article, then by predicate, misses first. */
export function listErrors(scores: readonly ArticleScore[], filter: ErrorFilter = {}): EvaluationError[] {
  return scores
    .filter((score) => filter.article === undefined || score.gold.id === filter.article)
    .flatMap((score) =>
      errorsOf(score).sort((a, b) => a.predicate.localeCompare(b.predicate, 'en') || rank(a) - rank(b)),
    )
    .filter((error) => filter.kinds === undefined || filter.kinds.includes(error.kind))
    .filter((error) => filter.predicate === undefined || error.predicate === filter.predicate);
}

function errorsOf(score: ArticleScore): EvaluationError[] {
  const names = new Map(score.gold.entities.map((entity) => [entity.id, entity.name]));
  const qualifiers = score.facts.flatMap((fact) => {
    const hint = qualifierHint(fact, names);
    return hint === '' ? [] : [describeFact('qualifier', fact, hint, score)];
  });
  return [
    ...score.misses.map((triple) => describeMiss(triple, score, names)),
    ...score.facts
      .filter((fact) => fact.match === null)
      .map((fact) => describeFact('false', fact, falseHint(fact, score), score)),
    ...qualifiers,
  ];
}

function rank(error: EvaluationError): number {
  return ['miss', 'false', 'qualifier'].indexOf(error.kind);
}

function describeMiss(
  triple: GoldTriple,
  score: ArticleScore,
  names: ReadonlyMap<string, string>,
): EvaluationError {
  return {
    kind: 'miss',
    article: score.gold.id,
    predicate: triple.p,
    subject: names.get(triple.s) ?? triple.s,
    object: names.get(triple.o) ?? triple.o,
    polarity: triple.polarity,
    modality: triple.modality,
    confidence: null,
    rule: null,
    ...passageOf(score.gold.text, triple.evidence, null),
    hint: missHint(triple, score),
  };
}

function describeFact(
  kind: ErrorKind,
  fact: JudgedFact,
  hint: string,
  { gold }: ArticleScore,
): EvaluationError {
  const { statement } = fact;
  const evidence = statement.evidence[0];
  return {
    kind,
    article: gold.id,
    predicate: statement.predicate,
    subject: statement.subject.name,
    object: statement.object.name,
    polarity: statement.polarity,
    modality: statement.modality,
    confidence: fact.confidence,
    rule: evidence?.rule ?? null,
    ...passageOf(gold.text, evidence?.quote ?? '', evidence ?? null),
    hint,
  };
}

function passageOf(text: string | null, quote: string, at: Span | null) {
  if (text === null) return { quote, span: null, sentence: quote };
  const isThere = at !== null && text.slice(at.start, at.end) === quote;
  const span = isThere ? { start: at.start, end: at.end } : findQuote(text, quote);
  if (span === null) return { quote, span, sentence: quote };
  const around = sentenceAround(text, span);
  return { quote, span, sentence: text.slice(around.start, around.end).replace(/\s+/g, ' ') };
}

function missHint(triple: GoldTriple, score: ArticleScore): string {
  const ends = [
    ['subject', triple.s],
    ['object', triple.o],
  ] as const;
  const lost = ends.filter(([, id]) => !score.entitiesFound.has(id)).map(([end]) => end);
  if (lost.length > 0) return `${lost.join(' and ')} not found`;
  const between = score.facts.filter(
    ({ subject, object }) =>
      subject !== null && object !== null && pairKey(subject.id, object.id) === pairKey(triple.s, triple.o),
  );
  if (between.length === 0) return 'nothing extracted between them';
  return `extracted: ${between.map((fact) => describeOther(fact, triple.s)).join(', ')}`;
}

function describeOther({ statement, subject }: JudgedFact, wantedSubject: string): string {
  const not = statement.polarity === 'negated' ? 'NOT ' : '';
  return `${not}${statement.predicate}${subject?.id === wantedSubject ? '' : ' (other way round)'}`;
}

function falseHint(fact: JudgedFact, score: ArticleScore): string {
  const ends: readonly (readonly [string, GoldEntity | null])[] = [
    ['subject', fact.subject],
    ['object', fact.object],
  ];
  const unknown = ends.filter(([, entity]) => entity === null).map(([end]) => end);
  if (unknown.length > 0) return `${unknown.join(' and ')} not annotated`;
  const [s, o] = [fact.subject?.id ?? '', fact.object?.id ?? ''];
  const between = score.gold.triples.filter((triple) => pairKey(triple.s, triple.o) === pairKey(s, o));
  if (between.length === 0) return 'nothing annotated between them';
  const described = between.map(
    (t) => `${t.polarity === 'negated' ? 'NOT ' : ''}${t.p}${t.s === s ? '' : ' (other way round)'}`,
  );
  return `annotated: ${described.join(', ')}`;
}

function qualifierHint(fact: JudgedFact, names: ReadonlyMap<string, string>): string {
  if (fact.match === null) return '';
  const hints: string[] = [];
  if (!fact.modalityRight) hints.push(`annotated as ${fact.match.modality}, not ${fact.statement.modality}`);
  const by = fact.match.by ?? null;
  if (by !== fact.speaker) {
    const wanted = by === null ? 'nobody' : (names.get(by) ?? by);
    const given = fact.statement.evidence[0]?.attributedTo?.name ?? 'nobody';
    hints.push(`said by ${wanted}, not ${given}`);
  }
  return hints.join('; ');
}
