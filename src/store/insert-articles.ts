import type { ArticleRows, EvidenceRow, StatementRow } from '../model/article-rows.js';
import { compareText } from '../model/compare-text.js';
import { addUse, type EntityTally, entityProperties } from '../model/entity-tally.js';
import { groupBy } from '../model/group-by.js';
import { summarizeStatement } from '../model/summarize-statement.js';
import { hasEdge } from '../model/typed-edge.js';
import type { RunInTransaction } from './cypher-engine.js';
import { loadStatement } from './load-cypher.js';
import { readTallies, refreshEntities, refreshStatements } from './refresh.js';
import { runIds, writeRows } from './run-batches.js';

/**
 * Adds articles that the store does not have. One look at the store tells which of their entities and statements it
 * has, and locks them in the order of their ids, so that two loads never wait for each other. All else is created at
 * once, without a further look: the writes are sent one after another and awaited together. An entity that was there
 * gets the new mentions added to its tally; a statement that was there is summarised from all its evidence, old and new.
 */
export async function insertArticles(run: RunInTransaction, articles: readonly ArticleRows[]): Promise<void> {
  const uses = groupBy(
    articles.flatMap((article) => article.mentions),
    'entity',
  );
  const statements = new Map(articles.flatMap((article) => article.statements).map((row) => [row.id, row]));
  const [tallies, known] = await Promise.all([
    readTallies(run, [...uses.keys()].sort(compareText)),
    readKnown(run, [...statements.keys()].sort(compareText)),
  ]);
  await Promise.all([
    writeEntities(run, uses, tallies),
    writeArticlesAndMentions(run, articles),
    writeNewStatements(run, articles, known),
    writeFurtherEvidence(run, articles, known),
    writeSpeakers(run, articles),
    refreshStatements(
      run,
      [...known].flatMap((id) => statements.get(id) ?? []),
    ),
  ]);
}

/** Which of these statements are there already. */
async function readKnown(run: RunInTransaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await runIds(run, loadStatement('read-known-statements'), ids);
  return new Set(rows.map((row) => String(row['id'])));
}

async function writeEntities(
  run: RunInTransaction,
  uses: ReadonlyMap<string, ArticleRows['mentions']>,
  known: ReadonlyMap<string, EntityTally>,
): Promise<void> {
  const tallies = [...uses].map(([id, mentions]) => {
    const start: EntityTally | undefined = known.get(id);
    return [id, mentions.reduce<EntityTally | undefined>(addUse, start)] as const;
  });
  const added = tallies.flatMap(([id, tally]) => {
    if (tally === undefined || known.has(id)) return [];
    return [{ type: tally.type, properties: { id, ...entityProperties(tally) } }];
  });
  const changed = tallies.flatMap(([id, tally]) => {
    return tally === undefined || !known.has(id) ? [] : [[id, tally] as const];
  });
  await Promise.all([
    ...[...groupBy(added, 'type')].map(([type, rows]) =>
      writeRows(run, loadStatement('upsert-entities', type), rows),
    ),
    refreshEntities(run, new Map(changed), known),
  ]);
}

function writeArticlesAndMentions(run: RunInTransaction, articles: readonly ArticleRows[]): Promise<unknown> {
  const mentions = articles.flatMap((article) =>
    article.mentions.map((mention) => ({ article: article.id, ...mention })),
  );
  return Promise.all([
    writeRows(
      run,
      loadStatement('upsert-articles'),
      articles.map(({ properties }) => ({ properties })),
    ),
    writeRows(run, loadStatement('upsert-mentions'), mentions),
  ]);
}

/** Each with the passages of the first article that states it, and with its direct edge. */
function writeNewStatements(
  run: RunInTransaction,
  articles: readonly ArticleRows[],
  known: ReadonlySet<string>,
): Promise<unknown> {
  const evidence = groupBy(
    articles.flatMap((article) => article.evidence),
    'statement',
  );
  const begun = new Set(known);
  const rows = articles.flatMap((article) =>
    article.statements.flatMap((statement) => {
      if (begun.has(statement.id)) return [];
      begun.add(statement.id);
      return [newStatement(statement, article.id, evidence.get(statement.id) ?? [])];
    }),
  );
  const edges = rows
    .filter(hasEdge)
    .map(({ subject, predicate, object, id, support, claimed, confidence }) => {
      return { subject, predicate, object, statement: id, support, claimed, confidence };
    });
  return Promise.all([
    writeRows(run, loadStatement('upsert-statements'), rows),
    ...[...groupBy(edges, 'predicate')].map(([type, ofType]) =>
      writeRows(run, loadStatement('upsert-edges', type), ofType),
    ),
  ]);
}

function newStatement(statement: StatementRow, article: string, evidence: readonly EvidenceRow[]) {
  const summary = summarizeStatement(evidence.map((passage) => passage.summary));
  return {
    article,
    ...statement,
    ...summary,
    evidence: evidence
      .filter((passage) => passage.summary.article === article)
      .map((passage) => passage.properties),
  };
}

/** Passages of statements that were there, or that an earlier one of these articles has brought. */
function writeFurtherEvidence(
  run: RunInTransaction,
  articles: readonly ArticleRows[],
  known: ReadonlySet<string>,
): Promise<void> {
  const begun = new Set(known);
  const rows = articles.flatMap((article) => {
    const further = article.evidence.filter(({ statement }) => begun.has(statement));
    for (const { id } of article.statements) begun.add(id);
    return further.map(({ statement, properties }) => ({ statement, article: article.id, properties }));
  });
  return writeRows(run, loadStatement('upsert-evidence'), rows);
}

function writeSpeakers(run: RunInTransaction, articles: readonly ArticleRows[]): Promise<void> {
  const rows = articles
    .flatMap((article) => article.evidence)
    .flatMap(({ id, speaker }) => (speaker === null ? [] : [{ evidence: id, speaker }]));
  return writeRows(run, loadStatement('upsert-speakers'), rows);
}
