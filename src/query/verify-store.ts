import { compareText } from '../model/compare-text.js';
import type { EntityRef } from '../model/entity.js';
import { sha256Of } from '../model/ids.js';
import type { Evidence, Statement } from '../model/statement.js';
import { checkStatement } from '../schema/check-statement.js';
import type { GraphStore, Row } from '../store/graph-store.js';
import { loadChecks } from './load-query.js';

/** Something in a store that contradicts the graph model. */
export interface Problem {
  /** The check that found it. */
  readonly check: string;
  /** Id of the node at fault. */
  readonly id: string;
  readonly problem: string;
}

/** The text of an article as it is now; undefined when it is not at hand. */
export type TextOf = (articleId: string) => string | undefined;

const PASSAGES = `MATCH (x:Statement)-[:EVIDENCED_BY]->(v:Evidence)-[:IN_ARTICLE]->(a:Article)
MATCH (x)-[:SUBJECT]->(s:Entity)
MATCH (x)-[:OBJECT]->(o:Entity)
RETURN x.id AS id, x.predicate AS predicate, x.polarity AS polarity, x.modality AS modality,
  s.id AS subject, s.name AS subjectName, s.type AS subjectType,
  o.id AS object, o.name AS objectName, o.type AS objectType,
  v.quote AS quote, v.start AS start, v.end AS end, a.id AS article
ORDER BY id, article, start`;

const ARTICLES = 'MATCH (a:Article) RETURN a.id AS id, a.sha256 AS sha256 ORDER BY id';

/**
 * Checks a store against the graph model: the statements of queries/checks, the schema, and the quotes.
 * @param textOf quotes are compared with the texts that it gives; articles whose text has changed are a problem themselves
 * @returns problems by check and id; none for a store that only this program has written
 */
export async function verifyStore(store: GraphStore, textOf: TextOf = () => undefined): Promise<Problem[]> {
  const changed = await changedArticles(store, textOf);
  const isChanged = new Set(changed.map(({ id }) => id));
  const problems = [
    ...(await brokenRules(store)),
    ...changed,
    ...(await brokenStatements(store, (id) => (isChanged.has(id) ? undefined : textOf(id)))),
  ];
  return problems.sort((a, b) => compareText(a.check, b.check) || compareText(a.id, b.id));
}

async function brokenRules(store: GraphStore): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const check of loadChecks()) {
    for await (const { id, ...details } of store.run(check.cypher)) {
      const shown = Object.entries(details).map(([name, value]) => `${name} ${String(value)}`);
      const where = shown.length === 0 ? '' : ` (${shown.join(', ')})`;
      problems.push({ check: check.name, id: String(id), problem: `${check.purpose}${where}` });
    }
  }
  return problems;
}

async function changedArticles(store: GraphStore, textOf: TextOf): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const row of store.run(ARTICLES)) {
    const id = String(row['id']);
    const text = textOf(id);
    if (text === undefined || sha256Of(text) === row['sha256']) continue;
    problems.push({ check: 'changed-article', id, problem: 'its text is another one now; build it again' });
  }
  return problems;
}

/** One problem a statement is enough. */
async function brokenStatements(store: GraphStore, textOf: TextOf): Promise<Problem[]> {
  const problems = new Map<string, Problem>();
  for await (const row of store.run(PASSAGES)) {
    const statement = statementOf(row);
    const problem = checkStatement(statement, textOf(String(row['article'])));
    if (problem === null || problems.has(statement.id)) continue;
    const place = `article ${String(row['article'])}`;
    problems.set(statement.id, { check: 'statement', id: statement.id, problem: `${problem} (${place})` });
  }
  return [...problems.values()];
}

/** A statement as far as `checkStatement` looks at it, with the one passage of the row. */
function statementOf(row: Row): Statement {
  const start = Number(row['start']);
  const end = Number(row['end']);
  const span = { start, end };
  const passage = { ...span, quote: String(row['quote']), trigger: span, subject: span, object: span };
  const evidence: Evidence = { ...passage, attributedTo: null, rule: '', confidence: 0 };
  const { id, predicate, polarity, modality } = row as unknown as Statement;
  return {
    ...{ id, predicate, polarity, modality },
    subject: entityOf(row, 'subject'),
    object: entityOf(row, 'object'),
    ...{ title: null, validFrom: null, validUntil: null },
    evidence: [evidence],
    confidence: 0,
  };
}

function entityOf(row: Row, end: 'subject' | 'object'): EntityRef {
  const type = row[`${end}Type`] as EntityRef['type'];
  return { id: String(row[end]), name: String(row[`${end}Name`]), type, aliases: [] };
}
