import type { z } from 'zod';
import type { ArticleGraph, ArticleSummary } from './article-graph.js';
import type { Entity, EntityRef } from './entity.js';
import { InputError } from './errors.js';
import { statementIdOf } from './ids.js';
import {
  articleShape,
  type EntityLine,
  entityShape,
  type StatementLine,
  statementShape,
} from './record-shapes.js';
import { containsSpan } from './span.js';
import type { Evidence, Statement } from './statement.js';

export interface ReadRecordsOptions {
  /** The text of an article, when it is at hand: each quote and each mention is then compared with it. */
  readonly textOf?: (articleId: string) => string | undefined;
  /** Why a statement is refused, null when it is not; it is asked of each line, with the one passage of that line. */
  readonly check?: (statement: Statement) => string | null;
}

/**
 * Reads what `formatRecords` wrote, one article at a time: memory holds one article. The lines of an article stand
 * together, its article line first; statement lines may have been filtered. An entity that only statement lines name is
 * added without mentions. Empty lines and unknown keys are ignored.
 * @param source what to call the input in messages, such as a path
 * @throws InputError naming source and line
 */
export async function* readRecords(
  lines: AsyncIterable<string> | Iterable<string>,
  source: string,
  options: ReadRecordsOptions = {},
): AsyncGenerator<ArticleGraph, void, undefined> {
  let group: ArticleGroup | null = null;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const record = parseObject(line);
      if (record['kind'] === 'article') {
        if (group !== null) yield closeGroup(group);
        group = openGroup(parseShape(articleShape, record), source, options);
      } else {
        addRecord(group, record, options);
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      throw new InputError(
        `${source} line ${number}: ${error.message}. Correct the line, or write the file again with "newsgraph extract".`,
        { cause: error },
      );
    }
  }
  if (group !== null) yield closeGroup(group);
}

/** What is wrong with one line; `readRecords` adds the place. */
class Problem extends Error {}

interface ArticleGroup {
  readonly article: ArticleSummary;
  readonly text: string | undefined;
  readonly entities: Map<string, Entity>;
  /** Entities that so far only a statement line named. */
  readonly named: Map<string, EntityRef>;
  readonly statements: Map<string, OpenStatement>;
}

/** A statement whose evidence is still coming in. */
interface OpenStatement extends Omit<Statement, 'evidence' | 'confidence'> {
  readonly evidence: [Evidence, ...Evidence[]];
}

function openGroup(
  article: z.output<typeof articleShape>,
  source: string,
  { textOf }: ReadRecordsOptions,
): ArticleGroup {
  return {
    article: { ...article, source: article.source ?? source },
    text: textOf?.(article.id),
    entities: new Map(),
    named: new Map(),
    statements: new Map(),
  };
}

function addRecord(
  group: ArticleGroup | null,
  record: Record<string, unknown>,
  options: ReadRecordsOptions,
): void {
  const { kind } = record;
  if (kind !== 'entity' && kind !== 'statement') {
    throw new Problem(`unknown kind ${JSON.stringify(kind)}; it is "article", "entity" or "statement"`);
  }
  const { article } = record;
  if (group === null || group.article.id !== article) {
    throw new Problem(
      `this ${kind} belongs to article ${JSON.stringify(article)}, whose article line is not the last one above`,
    );
  }
  if (kind === 'entity') addEntity(group, parseShape(entityShape, record));
  else addStatement(group, parseShape(statementShape, record), options);
}

function addEntity(group: ArticleGroup, line: EntityLine): void {
  const { article: _, ...entity } = line;
  if (group.entities.has(entity.id)) throw new Problem(`entity "${entity.id}" is listed twice`);
  entity.mentions.forEach(({ start, end, text }, i) => {
    checkQuote(`mentions.${i}.text`, start, end, text, group.text);
  });
  group.entities.set(entity.id, entity);
}

function addStatement(group: ArticleGroup, line: StatementLine, { check }: ReadRecordsOptions): void {
  const { subject, predicate, object, polarity, modality, title, validFrom, validUntil } = line;
  const evidence = evidenceOf(line, group.text);
  for (const ref of [subject, object, line.attributedTo]) if (ref !== null) addName(group, ref);
  const id = statementIdOf({ subject: subject.id, predicate, object: object.id, polarity, modality });
  const statement = { id, subject, predicate, object, polarity, modality, title, validFrom, validUntil };
  const refusal = check?.({ ...statement, evidence: [evidence], confidence: evidence.confidence }) ?? null;
  if (refusal !== null) throw new Problem(refusal);
  const known = group.statements.get(id);
  if (known !== undefined) known.evidence.push(evidence);
  else group.statements.set(id, { ...statement, evidence: [evidence] });
}

function addName(group: ArticleGroup, ref: EntityRef): void {
  const known = group.entities.get(ref.id) ?? group.named.get(ref.id);
  if (known !== undefined && known.type !== ref.type) {
    throw new Problem(`"${ref.id}" is a ${ref.type} here, but a ${known.type} in a line above`);
  }
  if (known === undefined) group.named.set(ref.id, ref);
}

function evidenceOf(line: StatementLine, text: string | undefined): Evidence {
  const { start, end, quote, trigger, subject, object } = line.evidence;
  checkQuote('evidence.quote', start, end, quote, text);
  const whole = { start, end };
  if (trigger !== undefined && !containsSpan(whole, trigger)) {
    throw new Problem(
      `evidence.trigger: ${trigger.start} to ${trigger.end} is outside the evidence, ${start} to ${end}`,
    );
  }
  for (const [role, span] of Object.entries({ subject, object })) {
    if (span !== undefined && text !== undefined && span.end > text.length) {
      throw new Problem(`evidence.${role}: ends at ${span.end}, but the article's text at ${text.length}`);
    }
  }
  return {
    start,
    end,
    quote,
    trigger: trigger ?? whole,
    subject: subject ?? whole,
    object: object ?? whole,
    attributedTo: line.attributedTo,
    rule: line.rule,
    confidence: line.confidence,
  };
}

function checkQuote(
  where: string,
  start: number,
  end: number,
  quote: string,
  text: string | undefined,
): void {
  if (end - start !== quote.length) {
    throw new Problem(
      `${where}: has ${quote.length} UTF-16 code units, but start ${start} and end ${end} are ${end - start} apart`,
    );
  }
  if (text === undefined) return;
  if (end > text.length)
    throw new Problem(`${where}: ends at ${end}, but the article's text at ${text.length}`);
  if (text.slice(start, end) !== quote)
    throw new Problem(`${where}: the article's text reads otherwise at ${start}`);
}

function closeGroup(group: ArticleGroup): ArticleGraph {
  const unlisted = [...group.named.values()].filter(({ id }) => !group.entities.has(id));
  return {
    article: group.article,
    entities: [...group.entities.values(), ...unlisted.map((ref) => ({ ...ref, mentions: [] }))],
    statements: [...group.statements.values()].map((statement) => ({
      ...statement,
      confidence: Math.max(...statement.evidence.map(({ confidence }) => confidence)),
    })),
  };
}

function parseObject(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Problem('not JSON', { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Problem('not a JSON object');
  return value as Record<string, unknown>;
}

function parseShape<T extends z.ZodType>(shape: T, record: unknown): z.output<T> {
  const result = shape.safeParse(record);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Problem(`${issue?.path.join('.')}: ${issue?.message}`);
}
