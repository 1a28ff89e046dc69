import type { ArticleGraph } from '../../src/model/article-graph.js';
import { articleRows } from '../../src/model/article-rows.js';
import { addUse, type EntityTally, entityProperties } from '../../src/model/entity-tally.js';
import { groupBy } from '../../src/model/group-by.js';
import { summarizeStatement } from '../../src/model/summarize-statement.js';
import { edgeProperties, hasEdge } from '../../src/model/typed-edge.js';
import { versionOf } from '../../src/model/version-of.js';
import type { GraphStore, Parameters } from '../../src/store/graph-store.js';

/** A statement with `$rows`, and the rows for it. */
interface Step {
  readonly cypher: string;
  readonly rows: readonly Parameters[];
}

/**
 * Loads the same graph as a first script would: every node and relationship by MERGE, kind by kind, `batch` rows a
 * transaction. What to compare the loader with: it cannot be killed, corrected or run beside another.
 * @param rowsAKind at most so many rows of each kind, for a sample
 */
export async function plainLoad(
  store: GraphStore,
  graphs: readonly ArticleGraph[],
  batch: number,
  rowsAKind = Number.POSITIVE_INFINITY,
): Promise<void> {
  for (const { cypher, rows } of stepsOf(graphs, rowsAKind)) {
    const taken = rows.slice(0, rowsAKind);
    for (let start = 0; start < taken.length; start += batch) {
      const parameters = { rows: taken.slice(start, start + batch) };
      for await (const _row of store.run(`UNWIND $rows AS row ${cypher}`, parameters, { write: true }));
    }
  }
}

function stepsOf(graphs: readonly ArticleGraph[], edges: number): readonly Step[] {
  const articles = graphs.map((graph) => articleRows(graph, versionOf(graph)));
  const evidence = articles.flatMap((article) =>
    article.evidence.map((passage) => ({ ...passage, article: article.id })),
  );
  const mentions = articles.flatMap((article) =>
    article.mentions.map((use) => ({ article: article.id, use })),
  );
  const passages = groupBy(evidence, 'statement');
  const statements = [...new Map(articles.flatMap((a) => a.statements).map((row) => [row.id, row])).values()];
  const summaries = statements.map((row) => {
    const summary = summarizeStatement((passages.get(row.id) ?? []).map((passage) => passage.summary));
    const { subject, object, ...qualifiers } = row;
    const edge = { statement: row.id, ...edgeProperties(summary) };
    return { ...row, properties: { ...qualifiers, ...summary }, edge };
  });
  return [
    ...entitySteps(mentions.map(({ use }) => use)),
    {
      cypher: 'MERGE (a:Article {id: row.properties.id}) SET a += row.properties',
      rows: articles.map(({ properties }) => ({ properties })),
    },
    {
      cypher:
        'MATCH (a:Article {id: row.article}) MATCH (e:Entity {id: row.entity}) MERGE (a)-[m:MENTIONS]->(e) SET m += row.properties',
      rows: mentions.map(({ article, use: { entity, ...properties } }) => ({ article, entity, properties })),
    },
    {
      cypher:
        'MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) MERGE (x:Statement {id: row.properties.id}) SET x += row.properties MERGE (x)-[:SUBJECT]->(s) MERGE (x)-[:OBJECT]->(o)',
      rows: summaries.map(({ subject, object, properties }) => ({ subject, object, properties })),
    },
    {
      cypher:
        'MATCH (x:Statement {id: row.statement}) MATCH (a:Article {id: row.article}) MERGE (v:Evidence {id: row.properties.id}) SET v += row.properties MERGE (x)-[:EVIDENCED_BY]->(v) MERGE (v)-[:IN_ARTICLE]->(a)',
      rows: evidence.map(({ statement, article, properties }) => ({ statement, article, properties })),
    },
    {
      cypher:
        'MATCH (v:Evidence {id: row.id}) MATCH (e:Entity {id: row.speaker}) MERGE (v)-[:ATTRIBUTED_TO]->(e)',
      rows: evidence.flatMap(({ id, speaker }) => (speaker === null ? [] : [{ id, speaker }])),
    },
    ...[...groupBy(summaries.filter(hasEdge).slice(0, edges), 'predicate')].map(([type, rows]) => ({
      cypher: `MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object}) MERGE (s)-[r:${type} {statement: row.edge.statement}]->(o) SET r += row.edge`,
      rows: rows.map(({ subject, object, edge }) => ({ subject, object, edge })),
    })),
  ];
}

function entitySteps(uses: ReturnType<typeof articleRows>['mentions']): readonly Step[] {
  const tallies = [...groupBy(uses, 'entity')].flatMap(([id, mentions]) => {
    const tally = mentions.reduce<EntityTally | undefined>(addUse, undefined);
    return tally === undefined ? [] : [{ type: tally.type, properties: { id, ...entityProperties(tally) } }];
  });
  return [...groupBy(tallies, 'type')].map(([type, rows]) => ({
    cypher: `MERGE (e:Entity {id: row.properties.id}) SET e:${type} SET e += row.properties`,
    rows: rows.map(({ properties }) => ({ properties })),
  }));
}
