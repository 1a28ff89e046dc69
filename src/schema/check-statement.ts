import { compareText } from '../model/compare-text.js';
import type { EntityRef } from '../model/entity.js';
import { statementIdOf } from '../model/ids.js';
import type { Evidence, Statement } from '../model/statement.js';
import type { EntityType } from '../model/types.generated.js';
import { loadSchema } from './load-schema.js';
import type { RelationDefinition, Schema } from './schema.js';

/**
 * Why the schema does not allow a statement; null when it does.
 * @param text the article's text, when it is at hand: each quote is then compared with it
 */
export function checkStatement(
  statement: Statement,
  text?: string,
  schema: Schema = loadSchema(),
): string | null {
  const { subject, predicate, object } = statement;
  const relation = schema.relations.get(predicate);
  if (relation === undefined) return `"${predicate}" is no predicate of graph-schema/relations.yaml`;
  return (
    checkEnd(statement, 'subject', relation.subject) ??
    checkEnd(statement, 'object', relation.object) ??
    (subject.id === object.id ? `${predicate} of "${subject.id}" with itself` : null) ??
    checkDirection(relation, subject, object) ??
    checkId(statement) ??
    checkEvidence(statement.evidence, text)
  );
}

function checkEnd(
  statement: Statement,
  end: 'subject' | 'object',
  allowed: readonly EntityType[],
): string | null {
  const { type, name } = statement[end];
  if (allowed.includes(type)) return null;
  return `${statement.predicate} takes no ${type} as ${end} ("${name}"); it takes ${allowed.join(', ')}`;
}

function checkDirection(
  { symmetric }: RelationDefinition,
  subject: EntityRef,
  object: EntityRef,
): string | null {
  if (!symmetric || compareText(subject.id, object.id) < 0) return null;
  return `both directions say the same, so the smaller id is the subject: "${object.id}", not "${subject.id}"`;
}

function checkId(statement: Statement): string | null {
  const { subject, object } = statement;
  const id = statementIdOf({ ...statement, subject: subject.id, object: object.id });
  return statement.id === id ? null : `its id is ${statement.id}, but its key makes ${id}`;
}

function checkEvidence(passages: readonly Evidence[], text: string | undefined): string | null {
  if (passages.length === 0) return 'it has no evidence';
  for (const { start, end, quote } of passages) {
    if (quote.trim() === '') return `the evidence at ${start} is empty`;
    if (end - start !== quote.length) {
      return `the evidence at ${start} ends at ${end}, but its quote has ${quote.length} UTF-16 code units`;
    }
    if (text !== undefined && text.slice(start, end) !== quote) {
      return `the evidence at ${start} is not what the article says there: "${quote}"`;
    }
  }
  return null;
}
