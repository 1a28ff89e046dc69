import type { ArticleRows, EvidenceRow, StatementRow } from '../model/article-rows.js';
import { compareText } from '../model/compare-text.js';
import { addUse, type EntityTally, entityProperties } from '../model/entity-tally.js';
import { groupBy } from '../model/group-by.js';
import { summarizeStatement } from '../model/summarize-statement.js';
import { edgeProperties, hasEdge } from '../model/typed-edge.js';
import type { RunInTransaction } from './cypher-engine.js';
import { loadStatement } from './load-cypher.js';
import { readTallies, refreshEntities, refreshStatements } from './refresh.js';
import { runIds, writeRows } from './run-batches.js';

/**
 * Adds articles that the store does not have. Ids go in sorted order, so that two loads take locks in the same order.
 * Nodes known to be new are created with all that follows from these articles; an entity that was there gets their
 * mentions added to its tally; a statement that was there is summarised from all its evidence, old and new.
 */
export async function insertArticles(run: RunInTransaction, articles: readonly ArticleRows[]): Promise<void> {
  await writeRows(
    run,
    loadStatement('upsert-articles'),
    articles.map(({ properties }) => ({ properties })),
  );
  await insertEntities(run, articles);
  await insertMentions(run, articles);
  const known = await insertStatements(run, articles);
  await insertEvidence(run, articles);
  await refreshStatements(run, known);
}

async function insertEntities(run: RunInTransaction, articles: readonly ArticleRows[]): Promise<void> {
  const uses = groupBy(
    articles.flatMap((article) => article.mentions),
    'entity',
  );
  const ids = [...uses.keys()].sort(compareText);
  const known = await readTallies(run, ids);
  const tallies = new Map<string, EntityTally>();
  for (const id of ids)
    for (const use of uses.get(id) ?? []) tallies.set(id, addUse(tallies.get(id) ?? known.get(id), use));
  const added = [...tallies].filter(([id]) => !known.has(id));
  const rows = added.map(([id, tally]) => ({
    type: tally.type,
    properties: { id, ...entityProperties(tally) },
  }));
  for (const [type, ofType] of groupBy(rows, 'type'))
    await writeRows(run, loadStatement('upsert-entities', type), ofType);
  await refreshEntities(run, new Map([...tallies].filter(([id]) => known.has(id))), known);
}

async function insertMentions(run: RunInTransaction, articles: readonly ArticleRows[]): Promise<void> {
  const rows = articles.flatMap((article) =>
    article.mentions.map(({ entity, ...properties }) => ({
      article: article.id,
      entity,
      properties: { ...properties },
    })),
  );
  await writeRows(run, loadStatement('upsert-mentions'), rows);
}

/** Returns the statements that were there before. */
async function insertStatements(
  run: RunInTransaction,
  articles: readonly ArticleRows[],
): Promise<readonly StatementRow[]> {
  const byId = new Map(articles.flatMap((article) => article.statements).map((row) => [row.id, row]));
  const ids = [...byId.keys()].sort(compareText);
  const known = new Set(
    (await runIds(run, loadStatement('read-known-statements'), ids)).map((row) => row['id']),
  );
  const statements = ids.flatMap((id) => byId.get(id) ?? []);
  const evidence = groupBy(
    articles.flatMap((article) => article.evidence),
    'statement',
  );
  const added = statements
    .filter(({ id }) => !known.has(id))
    .map((statement) => newStatementRow(statement, evidence.get(statement.id) ?? []));
  await writeRows(run, loadStatement('upsert-statements'), added);
  for (const [type, rows] of groupBy(added.filter(hasEdge), 'predicate')) {
    await writeRows(run, loadStatement('upsert-edges', type), rows);
  }
  return statements.filter(({ id }) => known.has(id));
}

function newStatementRow(statement: StatementRow, evidence: readonly EvidenceRow[]) {
  const { subject, object, ...qualifiers } = statement;
  const summary = summarizeStatement(evidence.map((passage) => passage.summary));
  return {
    ...statement,
    properties: { ...qualifiers, ...summary },
    edge: { statement: statement.id, ...edgeProperties(summary) },
  };
}

async function insertEvidence(run: RunInTransaction, articles: readonly ArticleRows[]): Promise<void> {
  const evidence = articles.flatMap((article) =>
    article.evidence.map(({ id, statement, speaker, properties }) => {
      return { evidence: id, statement, speaker, article: article.id, properties };
    }),
  );
  await writeRows(run, loadStatement('upsert-evidence'), evidence);
  const attributed = evidence.filter(({ speaker }) => speaker !== null);
  await writeRows(
    run,
    loadStatement('upsert-speakers'),
    attributed.map(({ evidence: id, speaker }) => ({ evidence: id, speaker })),
  );
}
