import type { ArticleGraph } from '../model/article-graph.js';
import { type ArticleRows, articleRows } from '../model/article-rows.js';
import { addUse, type EntityTally, entityProperties } from '../model/entity-tally.js';
import { groupBy } from '../model/group-by.js';
import { summarizeStatement } from '../model/summarize-statement.js';
import { versionOf } from '../model/version-of.js';
import { wellFormed } from '../model/well-formed.js';
import type { CorpusGraph, EntityNode, EvidenceNode, StatementNode } from './corpus-graph.js';
import { sortGraph } from './sort-graph.js';

/**
 * Merges what articles say, as a store would: the same articles in any order give the same graph. Of two articles with
 * one id the later counts. Holds the result in memory, about 2 kB a statement.
 * @throws InputError when the records contradict the model (see `articleRows`)
 */
export async function collectGraph(
  graphs: Iterable<ArticleGraph> | AsyncIterable<ArticleGraph>,
): Promise<CorpusGraph> {
  const byId = new Map<string, ArticleRows>();
  for await (const graph of graphs) {
    const rows = articleRows(wellFormed(graph), versionOf(graph));
    byId.set(rows.id, rows);
  }
  const articles = [...byId.values()];
  return sortGraph({
    articles: articles.map(({ properties }) => properties),
    entities: mergeEntities(articles),
    mentions: articles.flatMap(({ id, mentions }) =>
      mentions.map((mention) => ({ ...mention, article: id })),
    ),
    statements: mergeStatements(articles),
  });
}

function mergeEntities(articles: readonly ArticleRows[]): EntityNode[] {
  const tallies = new Map<string, EntityTally>();
  for (const { mentions } of articles) {
    for (const use of mentions) tallies.set(use.entity, addUse(tallies.get(use.entity), use));
  }
  return [...tallies].map(([id, tally]) => ({ id, ...entityProperties(tally) }));
}

function mergeStatements(articles: readonly ArticleRows[]): StatementNode[] {
  const statements = new Map(articles.flatMap((article) => article.statements).map((row) => [row.id, row]));
  const evidence = groupBy(
    articles.flatMap((article) => article.evidence.map((row) => ({ ...row, article: article.id }))),
    'statement',
  );
  return [...statements.values()].map((statement) => {
    const passages = evidence.get(statement.id) ?? [];
    return {
      ...statement,
      ...summarizeStatement(passages.map(({ summary }) => summary)),
      evidence: passages.map(
        ({ properties, article, speaker }): EvidenceNode => ({
          ...properties,
          article,
          attributedTo: speaker,
        }),
      ),
    };
  });
}
