import type { ArticleGraph } from './article-graph.js';
import { compareText, sortedSet } from './compare-text.js';
import type { EntityRef } from './entity.js';
import type { EntityUse } from './entity-tally.js';
import { InputError } from './errors.js';
import { evidenceIdOf, statementIdOf } from './ids.js';
import type { Evidence, Statement } from './statement.js';
import type { EvidenceSummary } from './summarize-statement.js';
import type { EntityType, RelationType } from './types.generated.js';
import { ENTITY_TYPES, RELATION_TYPES } from './types.generated.js';

export interface MentionRow extends EntityUse {
  readonly entity: string;
  readonly forms: readonly string[];
}

export interface StatementRow {
  readonly id: string;
  readonly subject: string;
  readonly predicate: RelationType;
  readonly object: string;
  readonly polarity: Statement['polarity'];
  readonly modality: Statement['modality'];
}

export interface EvidenceRow {
  readonly statement: string;
  readonly id: string;
  /** Entity id of who is credited with it. */
  readonly speaker: string | null;
  readonly properties: EvidenceProperties;
  readonly summary: EvidenceSummary;
}

/** What an Article node keeps, but for its version. */
export type ArticleProperties = ReturnType<typeof articleProperties>;

/** What an Evidence node keeps. */
export type EvidenceProperties = ReturnType<typeof evidenceProperties>;

/** In UTF-16 code units, of ids and names: at most 6,000 bytes of UTF-8, and Neo4j indexes up to about 8,000. */
const MAX_INDEXED = 2_000;

/** What one article writes: one mention an entity, one evidence a passage, speaker and statement. */
export interface ArticleRows {
  readonly id: string;
  readonly properties: ArticleProperties & { readonly version: string };
  readonly mentions: readonly MentionRow[];
  readonly statements: readonly StatementRow[];
  readonly evidence: readonly EvidenceRow[];
}

/** The records hold valid Unicode only (see `wellFormed`). @throws InputError when the records contradict the model (see `checkedEntity`, `checkedStatement`, `checkedId`). */
export function articleRows(graph: ArticleGraph, version: string): ArticleRows {
  const { article } = graph;
  const where = `article ${JSON.stringify(article.id)}`;
  checkedId(article.id, where);
  const statements = graph.statements.map((statement) => checkedStatement(statement, where));
  const entities = graph.entities.map((entity) => checkedEntity(entity, where));
  return {
    id: article.id,
    properties: { ...articleProperties(article), version },
    mentions: mentionRows(
      entities,
      statements.flatMap(refsOf).map((ref) => checkedEntity(ref, where)),
    ),
    statements: distinctById(statements).map(({ id, subject, predicate, object, polarity, modality }) => ({
      id,
      subject: subject.id,
      predicate,
      object: object.id,
      polarity,
      modality,
    })),
    evidence: distinctById(
      statements.flatMap((statement) =>
        statement.evidence.map((evidence) => evidenceRow(article, statement, evidence)),
      ),
    ),
  };
}

function articleProperties(article: ArticleGraph['article']) {
  const { id, title, url, publisher, publishedAt, language, source, sha256, words, extractor } = article;
  return { id, title, url, publisher, publishedAt, language, source, sha256, words, extractor };
}

/** An entity that only a statement refers to counts as mentioned 0 times: no entity without a mention. */
function mentionRows(entities: ArticleGraph['entities'], refs: readonly EntityRef[]): readonly MentionRow[] {
  const rows = new Map<string, MentionRow>();
  for (const { id, type, name, aliases, mentions } of entities) {
    const forms = sortedSet(mentions.map((mention) => mention.form));
    rows.set(id, { entity: id, type, name, aliases: sortedSet(aliases), count: mentions.length, forms });
  }
  for (const { id, type, name, aliases } of refs) {
    if (rows.has(id)) continue;
    rows.set(id, { entity: id, type, name, aliases: sortedSet(aliases), count: 0, forms: [] });
  }
  return [...rows.values()].sort((a, b) => compareText(a.entity, b.entity));
}

function refsOf(statement: Statement): readonly EntityRef[] {
  const speakers = statement.evidence.flatMap((evidence) => evidence.attributedTo ?? []);
  return [statement.subject, statement.object, ...speakers];
}

function evidenceRow(
  article: ArticleGraph['article'],
  statement: Statement,
  evidence: Evidence,
): EvidenceRow {
  const properties = evidenceProperties(article, statement, evidence);
  const { id, confidence, attributed, title, validFrom, validUntil } = properties;
  const { publisher, publishedAt } = article;
  return {
    statement: statement.id,
    id,
    speaker: evidence.attributedTo?.id ?? null,
    properties,
    summary: {
      ...{ confidence, attributed, title, validFrom, validUntil, publisher, publishedAt },
      article: article.id,
      wire: null,
    },
  };
}

function evidenceProperties(article: ArticleGraph['article'], statement: Statement, evidence: Evidence) {
  const speaker = evidence.attributedTo?.id ?? null;
  const { title, validFrom, validUntil, polarity, modality } = statement;
  return {
    id: evidenceIdOf(statement.id, article.id, evidence.start, evidence.end, speaker),
    quote: evidence.quote,
    start: evidence.start,
    end: evidence.end,
    triggerStart: evidence.trigger.start,
    triggerEnd: evidence.trigger.end,
    subjectStart: evidence.subject.start,
    subjectEnd: evidence.subject.end,
    objectStart: evidence.object.start,
    objectEnd: evidence.object.end,
    rule: evidence.rule,
    confidence: evidence.confidence,
    attributed: speaker !== null,
    ...{ polarity, modality, title, validFrom, validUntil },
  };
}

function distinctById<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return [...byId.values()];
}

function checkedEntity<T extends EntityRef>(entity: T, where: string): T {
  checkedId(entity.id, where);
  checkedLength(entity.name, 'name', where);
  if (ENTITY_TYPES.includes(entity.type)) return entity;
  throw new InputError(`${where}: entity ${entity.id} has the unknown type ${quoted(entity.type)}`);
}

function checkedStatement(statement: Statement, where: string): Statement {
  const { id, subject, predicate, object, polarity, modality } = statement;
  if (!RELATION_TYPES.includes(predicate)) {
    throw new InputError(`${where}: statement ${id} has the unknown predicate ${quoted(predicate)}`);
  }
  const key = { subject: subject.id, predicate, object: object.id, polarity, modality };
  if (id === statementIdOf(key)) return statement;
  throw new InputError(`${where}: statement ${id} is not the id of ${subject.id} ${predicate} ${object.id}`);
}

/** Both engines must tell ids from numbers: the embedded one takes `'1' = 1` for true. */
function checkedId(id: EntityType | string, where: string): void {
  checkedLength(id, 'id', where);
  if (typeof id === 'string' && !/^[+-]?[\d.]*$/.test(id)) return;
  throw new InputError(`${where}: ${quoted(id)} is not an id: it must not be empty or a number`);
}

/** @throws InputError when a text is too long for an index of the store. */
function checkedLength(text: string, what: string, where: string): void {
  if (text.length <= MAX_INDEXED) return;
  throw new InputError(
    `${where}: the ${what} of an entity or article has ${text.length} characters; at most ${MAX_INDEXED} can be looked up`,
  );
}

function quoted(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}
