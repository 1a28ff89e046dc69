import type { ArticleGraph } from '../model/article-graph.js';
import { type ArticleRows, articleRows } from '../model/article-rows.js';
import type { RunInTransaction } from './cypher-engine.js';
import { insertArticles } from './insert-articles.js';
import { loadStatement } from './load-cypher.js';
import { retractArticles } from './retract-articles.js';
import { runIds } from './run-batches.js';

export interface VersionedGraph {
  readonly graph: ArticleGraph;
  readonly version: string;
}

/**
 * Writes those articles that the store lacks or has in another version, in the transaction of `run`, and returns their
 * rows. The versions are read in the same transaction, so that a repeated or a second load never adds one twice.
 */
export async function writeArticles(
  run: RunInTransaction,
  graphs: readonly VersionedGraph[],
): Promise<readonly ArticleRows[]> {
  const rows = graphs.map(({ graph, version }) => ({
    version,
    rows: () => articleRows(graph, version),
    graph,
  }));
  const stored = await readVersions(
    run,
    rows.map(({ graph }) => graph.article.id),
  );
  const changed = rows.filter(({ graph, version }) => stored.get(graph.article.id) !== version);
  const articles = changed.map((row) => row.rows());
  const outdated = articles.map((article) => article.id).filter((id) => stored.has(id));
  if (outdated.length > 0) await retractArticles(run, outdated);
  if (articles.length > 0) await insertArticles(run, articles);
  return articles;
}

async function readVersions(run: RunInTransaction, ids: readonly string[]) {
  const rows = await runIds(run, loadStatement('read-versions'), ids);
  return new Map(rows.map((row) => [row['id'], row['version']]));
}
