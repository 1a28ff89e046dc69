/**
 * How fast articles get into a store, in entities and relationships a second, fresh, again, and in small increments:
 *
 *   node --import ./tests/store/typescript-loader.mjs tests/bench/load.ts [--entities 5000] [--statements 25000] [--store PATH|URI]
 *
 * The store must be empty. A server is warmed up first by a load that is taken out again.
 */
import { parseArgs } from 'node:util';
import type { ArticleGraph } from '../../src/model/article-graph.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openStore } from '../../src/store/open-store.js';
import { newsWorld } from './news-world.js';

const { values } = parseArgs({
  options: {
    entities: { type: 'string', default: '5000' },
    statements: { type: 'string', default: '25000' },
    store: { type: 'string', default: './bench.db' },
    warm: { type: 'string', default: '20000' },
  },
});
const size = { entities: Number(values.entities), statements: Number(values.statements) };

await using store = await openStore(values.store);
await store.applySchema();
if ((await count(store, 'MATCH (n) RETURN count(n) AS n')) > 0)
  throw new Error(`${store.location} is not empty`);
const warmUp = [...newsWorld({ entities: 2_000, statements: Number(values.warm) }, 9_000_000)];
await store.upsert(warmUp);
await store.retract(warmUp.map((graph) => graph.article.id));

await measure('fresh load', newsWorld(size));
await measure('the same again', newsWorld(size));
for (const [i, articles] of [4, 40, 400].entries()) {
  const statements = articles * 25;
  await measure(
    `increment of ${articles} articles`,
    newsWorld({ ...size, statements }, 10_000_000 + i * 1_000_000),
  );
}

async function measure(what: string, graphs: Iterable<ArticleGraph>): Promise<void> {
  const before = await sizes(store);
  const start = performance.now();
  const counts = await store.upsert(graphs);
  const seconds = (performance.now() - start) / 1000;
  const after = await sizes(store);
  const rate = (added: number) => `${added} (${Math.round(added / seconds)}/s)`;
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `${what}: ${seconds.toFixed(1)} s, articles ${rate(counts.articles + counts.unchanged)}, ` +
      `nodes ${rate(after.nodes - before.nodes)}, relationships ${rate(after.relationships - before.relationships)}, ` +
      `${memory} MB resident`,
  );
}

async function sizes(of: GraphStore) {
  return {
    nodes: await count(of, 'MATCH (n) RETURN count(n) AS n'),
    relationships: await count(of, 'MATCH ()-[r]->() RETURN count(r) AS n'),
  };
}

async function count(of: GraphStore, cypher: string): Promise<number> {
  for await (const row of of.run(cypher)) return Number(row['n']);
  return 0;
}
