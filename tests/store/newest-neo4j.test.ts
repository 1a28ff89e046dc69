import { afterAll, beforeAll, inject } from 'vitest';
import { fetchNeo4j, type Neo4jServer, startNeo4j } from '../support/neo4j/start-neo4j.js';
import { serverStore } from '../support/neo4j/test-stores.js';
import { describeStore } from './contract.js';

/** The newest calendar version that Maven Central has; the other tests run on 5.26, the version of long support. */
const NEWEST = '2026.08.1';

const skip = await whyNot();
let server: Neo4jServer;

beforeAll(async () => {
  if (skip === null) server = await startNeo4j({ version: NEWEST });
});

afterAll(async () => server?.[Symbol.asyncDispose]());

describeStore(
  serverStore('newest neo4j', skip, () => ({
    uri: server.uri,
    username: 'neo4j',
    password: server.password,
  })),
);

/** Where a Neo4j is to be had at all, its newest version must be too if CI is set. */
async function whyNot(): Promise<string | null> {
  const { uri, reason } = inject('neo4j');
  if (uri === null) return reason;
  try {
    await fetchNeo4j(NEWEST);
    return null;
  } catch (error) {
    if (process.env['CI']) throw error;
    console.warn(`\n*** NO NEO4J ${NEWEST}: its tests are SKIPPED. ${String(error)}\n`);
    return String(error);
  }
}
