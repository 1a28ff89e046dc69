/**
 * How fast articles get into a store, in entities and relationships a second: fresh, again, and in small increments;
 * and how that compares, on the same graph in the same run, to one MERGE a row, to a plain load (MERGE, batches of
 * 5,000) and to `neo4j-admin database import full`:
 *
 *   node --import ./tests/store/typescript-loader.mjs tests/bench/load.ts [--entities 5000] [--statements 25000] [--store PATH|URI]
 *
 * Without `--store` a Neo4j from Maven Central's jars is started (tests/support/neo4j). A given store must be empty, and
 * nothing is imported into it. It is warmed up by a smaller load that is taken out again. `cpu` is the processor
 * time for a relationship, of the server or, where the engine is embedded, of this process: on a busy machine it says
 * more than the seconds.
 */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { findFormat } from '../../src/export/export-formats.js';
import { exportToPath } from '../../src/export/write-export.js';
import { readCorpusGraph } from '../../src/graph/read-corpus-graph.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openStore } from '../../src/store/open-store.js';
import { type Neo4jServer, startNeo4j } from '../support/neo4j/start-neo4j.js';
import { newsWorld } from './news-world.js';
import { plainLoad } from './plain-load.js';

const { values } = parseArgs({
  options: {
    entities: { type: 'string', default: '5000' },
    statements: { type: 'string', default: '25000' },
    warm: { type: 'string', default: '10000' },
    store: { type: 'string' },
  },
});
const size = { entities: Number(values.entities), statements: Number(values.statements) };
/** Rows of each kind that are written one at a time; more would take hours. */
const SINGLE_ROWS = 300;
/** Nodes deleted in one transaction. */
const DELETED_AT_ONCE = 2_000;

interface Rate {
  /** Relationships. */
  readonly perSecond: number;
  /** Microseconds of processor time for a relationship. */
  readonly cpu: number;
}

await using server = values.store === undefined ? await startNeo4j({ auth: false }) : null;
await using store = await openStore(values.store ?? server?.uri, server === null ? process.env : {});
await store.applySchema();
if ((await sizes(store)).nodes > 0) throw new Error(`${store.location} is not empty`);

const world = () => newsWorld(size);
const warmUp = [...newsWorld({ entities: 2_000, statements: Number(values.warm) }, 9_000_000)];
await plainLoad(store, warmUp, 5_000);
await empty(store);
await store.upsert(warmUp);
await empty(store);

const single = await measure('one MERGE a row, a sample', () =>
  plainLoad(store, [...world()], 1, SINGLE_ROWS),
);
await empty(store);
const plain = await measure('plain load, MERGE in batches of 5,000', () =>
  plainLoad(store, [...world()], 5_000),
);
await empty(store);
const fresh = await measure('fresh load', () => store.upsert(world()));
await measure('the same again', () => store.upsert(world()));
for (const [i, articles] of [4, 40, 400].entries()) {
  const more = newsWorld({ ...size, statements: articles * 25 }, 10_000_000 + i * 1_000_000);
  await measure(`increment of ${articles} articles`, () => store.upsert(more));
}
compare('one MERGE a row', single);
compare('the plain load', plain);
if (server !== null) compare('neo4j-admin database import full', await measureImport(server));

function compare(what: string, other: Rate): void {
  const byTime = (fresh.perSecond / other.perSecond).toFixed(2);
  const byCpu = (other.cpu / fresh.cpu).toFixed(2);
  console.log(`fresh load against ${what}: ${byTime} times the rate, ${byCpu} times by processor time`);
}

async function measure(what: string, work: () => Promise<unknown>): Promise<Rate> {
  const before = await sizes(store);
  const [start, cpuStart] = [performance.now(), await cpuSeconds()];
  await work();
  const seconds = (performance.now() - start) / 1000;
  const cpu = (await cpuSeconds()) - cpuStart;
  const after = await sizes(store);
  // Loading again adds nothing: it passes over all that is there.
  const isAgain = after.relationships === before.relationships;
  const entities = after.entities - (isAgain ? 0 : before.entities);
  const relationships = after.relationships - (isAgain ? 0 : before.relationships);
  const rate = { perSecond: relationships / seconds, cpu: (cpu / relationships) * 1e6 };
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${entities} entities (${Math.round(entities / seconds)}/s), ` +
      `${relationships} relationships (${Math.round(rate.perSecond)}/s), cpu ${rate.cpu.toFixed(1)} µs, ` +
      `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB resident`,
  );
  return rate;
}

/** Exports what was loaded and imports it into another, stopped server, by the exported command. */
async function measureImport(loaded: Neo4jServer): Promise<Rate> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-bench-'));
  const { relationships } = await sizes(store);
  const graph = await readCorpusGraph((cypher) => store.run(cypher));
  await exportToPath(findFormat('neo4j-admin'), graph, folder);
  await store[Symbol.asyncDispose]();
  await loaded.stop();
  const tool = join(folder, 'neo4j-admin');
  const script = fileURLToPath(new URL('../support/neo4j/neo4j.sh', import.meta.url));
  await writeFile(tool, `#!/bin/sh\nexec '${script}' admin '${loaded.folder}' "$@"\n`);
  await chmod(tool, 0o755);
  // Of the children of this process that have ended: fields 16 and 17.
  const children = async () => cpuOf(await readFile('/proc/self/stat', 'utf8'), 13);
  const [start, cpuStart] = [performance.now(), await children()];
  await promisify(execFile)('sh', [join(folder, 'import.sh')], {
    env: { ...process.env, NEO4J_ADMIN: tool, NEO4J_HEAP: '1g' },
  });
  const seconds = (performance.now() - start) / 1000;
  const cpu = (((await children()) - cpuStart) / relationships) * 1e6;
  console.log(
    `neo4j-admin database import full: ${seconds.toFixed(1)} s with its JVM, without the indexes, ` +
      `${relationships} relationships (${Math.round(relationships / seconds)}/s), cpu ${cpu.toFixed(1)} µs`,
  );
  return { perSecond: relationships / seconds, cpu };
}

/** Seconds of processor time that the engine has used: the server's, or this process's. */
async function cpuSeconds(): Promise<number> {
  if (server === null) {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }
  const pid = (await readFile(join(server.folder, 'run/neo4j.pid'), 'utf8')).trim();
  return cpuOf(await readFile(`/proc/${pid}/stat`, 'utf8'), 11);
}

/** Two fields of proc(5), user and system time in hundredths of a second, from the `first` after the name on. */
function cpuOf(stat: string, first: number): number {
  const fields = stat.split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[first]) + Number(fields[first + 1])) / 100;
}

async function empty(of: GraphStore): Promise<void> {
  while ((await count(of, 'MATCH (n) RETURN count(n) AS n')) > 0) {
    const cypher = `MATCH (n) WITH n LIMIT ${DELETED_AT_ONCE} DETACH DELETE n`;
    for await (const _row of of.run(cypher, {}, { write: true }));
  }
}

async function sizes(of: GraphStore) {
  return {
    nodes: await count(of, 'MATCH (n) RETURN count(n) AS n'),
    entities: await count(of, 'MATCH (n:Entity) RETURN count(n) AS n'),
    relationships: await count(of, 'MATCH ()-[r]->() RETURN count(r) AS n'),
  };
}

async function count(of: GraphStore, cypher: string): Promise<number> {
  for await (const row of of.run(cypher)) return Number(row['n']);
  return 0;
}
