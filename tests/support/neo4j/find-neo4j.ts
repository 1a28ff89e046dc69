import { execFileSync } from 'node:child_process';
import { Neo4jContainer } from '@testcontainers/neo4j';
import { claimDatabase, releaseDatabase } from './claim-database.js';
import { whyNoDocker } from './docker/find-docker.js';
import { startNeo4j } from './start-neo4j.js';

/** The image of docker-compose.yml. */
export const NEO4J_IMAGE = 'neo4j:5.26-community';

/** Some 20 s on a quiet machine, over two minutes where twelve processes shared a core. */
const STARTUP_MS = 300_000;

/** How the tests reach a server; `uri` is null when there is none, and `reason` says why. */
export interface Neo4jAccess {
  readonly uri: string | null;
  /** Where it serves Neo4j Browser; null when not known (set NEWSGRAPH_TEST_NEO4J_HTTP). */
  readonly http: string | null;
  readonly username: string;
  readonly password: string;
  readonly reason: string;
}

export interface FoundNeo4j {
  readonly access: Neo4jAccess;
  readonly stop: () => Promise<void>;
}

/**
 * The server for a test run: the one of NEWSGRAPH_TEST_NEO4J_URI (with NEWSGRAPH_TEST_NEO4J_PASSWORD; its contents are
 * deleted), else, wherever Docker answers, a container, else one made from Maven Central's jars, else none.
 * @throws Error under CI when Docker answers but does not run the image: nothing is left out silently there.
 */
export async function findNeo4j(): Promise<FoundNeo4j> {
  const uri = process.env['NEWSGRAPH_TEST_NEO4J_URI'];
  if (uri) {
    const password = process.env['NEWSGRAPH_TEST_NEO4J_PASSWORD'] ?? '';
    const http = process.env['NEWSGRAPH_TEST_NEO4J_HTTP'] ?? null;
    const found = { ...access(uri, http, password, 'NEWSGRAPH_TEST_NEO4J_URI is set'), uri };
    await claimDatabase(found, process.env['NEWSGRAPH_TEST_NEO4J_WIPE'] === '1');
    return { access: found, stop: () => releaseDatabase(found) };
  }
  const reasons: string[] = [];
  for (const bringUp of [inContainer, fromJars]) {
    const found = await bringUp();
    if (typeof found !== 'string') return found;
    reasons.push(found);
  }
  return { access: { ...access('', null, '', reasons.join('; ')), uri: null }, stop: async () => {} };
}

/** Returns the reason when it does not work. */
async function inContainer(): Promise<FoundNeo4j | string> {
  const why = whyNoDocker();
  if (why !== null) return why;
  try {
    const container = await new Neo4jContainer(NEO4J_IMAGE).withStartupTimeout(STARTUP_MS).start();
    return {
      access: access(
        container.getBoltUri(),
        `http://${container.getHost()}:${container.getMappedPort(7474)}`,
        container.getPassword(),
        `${NEO4J_IMAGE} in a container`,
      ),
      stop: async () => void (await container.stop()),
    };
  } catch (error) {
    const message = `Docker cannot run ${NEO4J_IMAGE}: ${error instanceof Error ? error.message : String(error)}`;
    if (process.env['CI']) throw new Error(message, { cause: error });
    console.warn(`\n*** ${message}\n`);
    return message;
  }
}

async function fromJars(): Promise<FoundNeo4j | string> {
  if (!answers('java', '-version')) return 'no Java';
  try {
    const server = await startNeo4j();
    return {
      access: access(server.uri, server.http, server.password, 'a server made from Maven Central jars'),
      stop: async () => server[Symbol.asyncDispose](),
    };
  } catch (error) {
    return `no server from Maven Central jars: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function access(uri: string, http: string | null, password: string, reason: string): Neo4jAccess {
  return { uri, http, username: 'neo4j', password, reason };
}

function answers(command: string, argument: string): boolean {
  try {
    execFileSync(command, [argument], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
