import { statSync } from 'node:fs';
import { StoreError } from '../model/errors.js';
import { packageVersion } from '../model/package-version.js';
import { CypherGraphStore } from './cypher-graph-store.js';
import { EmbeddedEngine } from './embedded/embedded-engine.js';
import type { GraphStore } from './graph-store.js';

export const DEFAULT_STORE = './newsgraph.db';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens the store that `location` names: a path for the embedded engine, `neo4j://…` or `bolt://…` for a server.
 * Without it NEWSGRAPH_STORE, then NEO4J_URI decide, then `DEFAULT_STORE`. User, password and database of a server
 * come from NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE. A path is opened when first used.
 * @throws StoreError which says what was tried and how to set it.
 */
export async function openStore(
  location?: string,
  environment: Environment = process.env,
): Promise<GraphStore> {
  const name = location ?? (environment['NEWSGRAPH_STORE'] || environment['NEO4J_URI'] || DEFAULT_STORE);
  const isServer = /^[a-z][a-z0-9+.-]+:\/\//i.test(name);
  if (isServer) {
    // The driver is a large library: who works on a file need not wait for it.
    const { Neo4jEngine } = await import('./neo4j/neo4j-engine.js');
    const { readNeo4jSettings } = await import('./neo4j/neo4j-settings.js');
    return new CypherGraphStore(
      await Neo4jEngine.connect(readNeo4jSettings(name, environment, `newsgraph/${packageVersion()}`)),
    );
  }
  checkPath(name);
  return new CypherGraphStore(new EmbeddedEngine(name));
}

function checkPath(path: string): void {
  if (path === '')
    throw new StoreError('The store has an empty name: give --store a path or a neo4j:// address.');
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new StoreError(`${path} is a directory: give --store the path of a file, such as ${DEFAULT_STORE}.`);
}
