import { setImmediate as otherWork } from 'node:timers/promises';
import type { ArticleGraph } from '../model/article-graph.js';
import { versionOf } from '../model/version-of.js';
import { wellFormed } from '../model/well-formed.js';
import type { VersionedGraph } from './write-articles.js';

/** Rows in one transaction: large enough for a steady rate, small enough for a laptop's memory and a prompt Ctrl-C. */
const GROUP_ROWS = 20_000;
const GROUP_ARTICLES = 2_000;
/** When articles arrive slowly, because they are being read, what is read is safe after this time. */
const GROUP_MILLISECONDS = 5_000;

/**
 * Groups of articles that are written together: never two of the same id, so that the later one replaces the earlier.
 * Once `signal` is aborted the article at hand is the last: what has been read is kept.
 */
export async function* groupArticles(
  graphs: Iterable<ArticleGraph> | AsyncIterable<ArticleGraph>,
  signal?: AbortSignal,
): AsyncGenerator<readonly VersionedGraph[]> {
  let group = new Map<string, VersionedGraph>();
  let rows = 0;
  let started = Date.now();
  for await (const graph of graphs) {
    // Made while the group before is being written, which must not stop for it.
    await otherWork();
    const isOver =
      rows >= GROUP_ROWS || group.size >= GROUP_ARTICLES || Date.now() - started > GROUP_MILLISECONDS;
    const clean = wellFormed(graph);
    if (group.size > 0 && (isOver || group.has(clean.article.id))) {
      yield [...group.values()];
      group = new Map();
      rows = 0;
      started = Date.now();
    }
    group.set(clean.article.id, { graph: clean, version: versionOf(graph) });
    rows += rowsOf(clean);
    if (signal?.aborted) break;
  }
  if (group.size > 0) yield [...group.values()];
}

function rowsOf({ entities, statements }: ArticleGraph): number {
  return statements.reduce((rows, statement) => rows + 1 + statement.evidence.length, 1 + entities.length);
}
