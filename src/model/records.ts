import type { ArticleGraph, ArticleSummary } from './article-graph.js';
import type { Entity, EntityRef } from './entity.js';
import type { Span } from './span.js';
import type { Evidence, Statement } from './statement.js';

export { readRecords } from './read-records.js';

/** The first line of an article. */
export interface ArticleRecord extends ArticleSummary {
  readonly kind: 'article';
  /** Its own id: so every line says in the same place which article it belongs to. */
  readonly article: string;
}

export interface EntityRecord extends Entity {
  readonly kind: 'entity';
  /** Id of the article it was read from. */
  readonly article: string;
}

/** One passage for one statement. A statement that stands on several passages has several lines of the same key. */
export interface StatementRecord
  extends Pick<
    Statement,
    'subject' | 'predicate' | 'object' | 'polarity' | 'modality' | 'title' | 'validFrom' | 'validUntil'
  > {
  readonly kind: 'statement';
  readonly article: string;
  readonly attributedTo: EntityRef | null;
  readonly evidence: Pick<Evidence, 'start' | 'end' | 'quote' | 'trigger' | 'subject' | 'object'>;
  readonly rule: string;
  /** Of this passage; a statement's own confidence is the highest of its passages. */
  readonly confidence: number;
}

export type GraphRecord = ArticleRecord | EntityRecord | StatementRecord;

/** The article, its entities, then one statement record per passage in text order. `readRecords` is the inverse. */
export function toRecords(graph: ArticleGraph): GraphRecord[] {
  const article = graph.article.id;
  const passages = graph.statements.flatMap((statement) =>
    statement.evidence.map((evidence) => ({ statement, evidence })),
  );
  // The sort is stable: statements read from the same place keep their order.
  passages.sort((a, b) => a.evidence.start - b.evidence.start);
  return [
    articleRecord(graph.article),
    ...graph.entities.map((entity) => entityRecord(article, entity)),
    ...passages.map(({ statement, evidence }) => statementRecord(article, statement, evidence)),
  ];
}

/** `toRecords` as JSONL: one line each, every line ended by "\n". Safe to print: no control character is left raw. */
export function formatRecords(graph: ArticleGraph): string {
  return toRecords(graph)
    .map((record) => `${formatRecord(record)}\n`)
    .join('');
}

/** Characters that JSON allows raw but terminals obey or line tools take for line ends: C1, line separators, bidi. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** One record as one line of JSON, without the line end. */
export function formatRecord(record: GraphRecord): string {
  return JSON.stringify(record).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

// The copies below fix the order of the keys and leave out whatever else the objects may carry.

function articleRecord(article: ArticleSummary): ArticleRecord {
  return {
    kind: 'article',
    article: article.id,
    id: article.id,
    title: article.title,
    publisher: article.publisher,
    publishedAt: article.publishedAt,
    url: article.url,
    language: article.language,
    source: article.source,
    words: article.words,
    sha256: article.sha256,
    extractor: article.extractor,
  };
}

function entityRecord(article: string, entity: Entity): EntityRecord {
  return {
    kind: 'entity',
    article,
    id: entity.id,
    name: entity.name,
    type: entity.type,
    aliases: entity.aliases,
    mentions: entity.mentions.map(({ start, end, text, form }) => ({ start, end, text, form })),
  };
}

function statementRecord(article: string, statement: Statement, evidence: Evidence): StatementRecord {
  return {
    kind: 'statement',
    article,
    subject: refOf(statement.subject),
    predicate: statement.predicate,
    object: refOf(statement.object),
    polarity: statement.polarity,
    modality: statement.modality,
    title: statement.title,
    attributedTo: evidence.attributedTo === null ? null : refOf(evidence.attributedTo),
    evidence: {
      start: evidence.start,
      end: evidence.end,
      quote: evidence.quote,
      trigger: spanOf(evidence.trigger),
      subject: spanOf(evidence.subject),
      object: spanOf(evidence.object),
    },
    validFrom: statement.validFrom,
    validUntil: statement.validUntil,
    rule: evidence.rule,
    confidence: evidence.confidence,
  };
}

function refOf({ id, name, type, aliases }: EntityRef): EntityRef {
  return { id, name, type, aliases };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
