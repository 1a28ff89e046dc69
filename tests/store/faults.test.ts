import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { StoreError } from '../../src/model/errors.js';
import { CypherGraphStore } from '../../src/store/cypher-graph-store.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { Neo4jEngine } from '../../src/store/neo4j/neo4j-engine.js';
import { newsWorld } from '../bench/news-world.js';
import { BOLT_COMMIT, boltFailure } from '../support/neo4j/bolt-failure.js';
import { type Neo4jServer, startNeo4j } from '../support/neo4j/start-neo4j.js';
import { startTcpProxy } from '../support/neo4j/tcp-proxy.js';
import { dumpGraph } from './graph-dump.js';

const graphs = [...newsWorld({ entities: 200, statements: 2_000 })];

/** A busy machine takes a minute to start a server, and the driver then waits up to a minute more before it tries. */
const RESTART_MILLISECONDS = 300_000;

describe.skipIf(inject('neo4j').uri === null)('loading through faults', () => {
  let server: Neo4jServer;
  let clean: string;

  beforeAll(async () => {
    server = await startNeo4j();
    await using store = await emptyStore(server.uri);
    await load(store);
    clean = (await dumpGraph(store)).join('\n');
  });

  afterAll(async () => server?.[Symbol.asyncDispose]());

  it(
    'finishes when the server is killed and comes back',
    async () => {
      await using store = await emptyStore(server.uri);
      const loading = load(store, 40);
      await sleep(300);
      await server.stop('kill');
      await server.start();
      await loading;
      expect((await dumpGraph(store)).join('\n') === clean).toBe(true);
    },
    RESTART_MILLISECONDS,
  );

  it('finishes when the connection is cut again and again', async () => {
    let pieces = 0;
    await using proxy = await startTcpProxy(server.uri, (data) => {
      pieces += 1;
      // Statements go to the server together, in few pieces.
      const isCut = pieces % 17 === 0 && pieces < 120;
      if (isCut) proxy.cut();
      return isCut ? null : data;
    });
    await using store = await emptyStore(proxy.uri);
    await load(store, 10);
    expect(proxy.connections()).toBeGreaterThan(4);
    expect((await dumpGraph(store)).join('\n') === clean).toBe(true);
  });

  it('finishes on a slow line', async () => {
    await using proxy = await startTcpProxy(server.uri, async (data) => {
      await sleep(5);
      return data;
    });
    await using store = await emptyStore(proxy.uri);
    await load(store);
    expect((await dumpGraph(store)).join('\n') === clean).toBe(true);
  });

  it.each([
    'Neo.TransientError.Transaction.DeadlockDetected',
    'Neo.TransientError.General.DatabaseUnavailable',
  ])('tries again after %s', async (code) => {
    let failures = 0;
    await using proxy = await startTcpProxy(server.uri, (data, client) => {
      if (failures === 3 || !data.equals(BOLT_COMMIT)) return data;
      failures += 1;
      client.write(boltFailure(code, 'simulated'));
      return null;
    });
    await using store = await emptyStore(proxy.uri);
    await load(store, 8);
    expect(failures).toBe(3);
    expect((await dumpGraph(store)).join('\n') === clean).toBe(true);
  });

  it.each([
    [
      'Neo.DatabaseError.Transaction.TransactionCommitFailed',
      'Could not append to the transaction log: no space left',
    ],
    ['Neo.ClientError.Cluster.NotALeader', 'No write operations are allowed directly on this database'],
    ['Neo.ClientError.Security.Forbidden', 'Create node is not allowed for user reader'],
  ])('stops after %s with what the server says, and a rerun completes', async (code, message) => {
    let commits = 0;
    await using proxy = await startTcpProxy(server.uri, (data, client) => {
      commits += data.equals(BOLT_COMMIT) ? 1 : 0;
      if (commits !== 3 || !data.equals(BOLT_COMMIT)) return data;
      client.write(boltFailure(code, message));
      return null;
    });
    await using store = await emptyStore(proxy.uri);
    await expect(load(store, 40)).rejects.toThrow(StoreError);
    commits = 0;
    await using again = await connect(server.uri);
    const stored = (await again.articleVersions()).size;
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(graphs.length);
    await load(again);
    expect((await dumpGraph(again)).join('\n') === clean).toBe(true);
  });

  it(
    'says where nothing answers when the server stays away, and a rerun completes',
    async () => {
      await using store = await emptyStore(server.uri, 2_000);
      const loading = load(store, 80);
      const failure = expect(loading).rejects.toThrow(/No Neo4j answers at bolt:.*NEO4J_URI/);
      await sleep(200);
      await server.stop('kill');
      await failure;
      await server.start();
      await using again = await connect(server.uri);
      await load(again);
      expect((await dumpGraph(again)).join('\n') === clean).toBe(true);
    },
    RESTART_MILLISECONDS,
  );

  it('lets two processes load the same articles at the same time', async () => {
    await using first = await emptyStore(server.uri);
    await using second = await connect(server.uri);
    await Promise.all([load(first, 10), load(second, 7)]);
    expect((await dumpGraph(first)).join('\n') === clean).toBe(true);
  });

  async function emptyStore(uri: string, retryMilliseconds?: number): Promise<GraphStore> {
    const store = await connect(uri, retryMilliseconds);
    for await (const _row of store.run('MATCH (n) DETACH DELETE n', {}, { write: true }));
    await store.applySchema();
    return store;
  }

  async function connect(uri: string, retryMilliseconds = 120_000): Promise<GraphStore> {
    const engine = await Neo4jEngine.connect({
      ...{
        uri,
        location: uri,
        username: 'neo4j',
        database: null,
        userAgent: 'newsgraph/test',
        retryMilliseconds,
      },
      auth: neo4j.auth.basic('neo4j', server.password),
    });
    return new CypherGraphStore(engine);
  }
});

/** Loads everything in `parts` calls, so in at least as many transactions. */
async function load(store: GraphStore, parts = 1): Promise<void> {
  const size = Math.ceil(graphs.length / parts);
  for (let start = 0; start < graphs.length; start += size)
    await store.upsert(graphs.slice(start, start + size));
}
