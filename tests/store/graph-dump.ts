import type { GraphStore, Parameters, Row } from '../../src/store/graph-store.js';

/** The whole graph as sorted lines: two stores hold the same graph if and only if their dumps are equal. */
export async function dumpGraph(store: GraphStore): Promise<readonly string[]> {
  const nodes = await rows(store, 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties');
  const edges = await rows(
    store,
    `MATCH (a)-[r]->(b)
     RETURN a.id AS source, type(r) AS type, b.id AS target, properties(r) AS properties`,
  );
  return [...nodes.map(lineOf), ...edges.map(lineOf)].sort();
}

/** All rows of a statement. */
export async function rows(
  store: GraphStore,
  cypher: string,
  parameters: Parameters = {},
): Promise<readonly Row[]> {
  const source = store.run(cypher, parameters);
  const all: Row[] = [];
  for await (const row of source) all.push(row);
  return all;
}

function lineOf(row: Row): string {
  const labels = Array.isArray(row['labels']) ? { labels: [...row['labels']].sort() } : {};
  return JSON.stringify({ ...row, ...labels });
}
