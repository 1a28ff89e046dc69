import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = fileURLToPath(new URL('./neo4j.sh', import.meta.url));

/** A server of this test run, in a folder of its own. */
export interface Neo4jServer extends AsyncDisposable {
  readonly uri: string;
  readonly http: string;
  /** '' when the server asks for no login. */
  readonly password: string;
  readonly folder: string;
  /** Ends the server; `kill` as `kill -9` does. */
  stop(how?: 'kill'): Promise<void>;
  /** Starts it again on the same ports and data. */
  start(): Promise<void>;
  /** Runs neo4j-admin on the stopped server. */
  admin(...args: readonly string[]): Promise<string>;
}

export interface Neo4jServerOptions {
  readonly auth?: boolean;
  /** Lines of neo4j.conf. */
  readonly config?: readonly string[];
  readonly version?: string;
  /** Files to put into the server's folder before the first start, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Starts Neo4j from Maven Central's jars on free ports; needs bash, Java and, once, Maven. Takes some 6 s. */
export async function startNeo4j(options: Neo4jServerOptions = {}): Promise<Neo4jServer> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-neo4j-'));
  const [bolt, http] = await Promise.all([freePort(), freePort()]);
  const password = options.auth === false ? '' : randomBytes(9).toString('hex');
  const environment = {
    ...process.env,
    NEO4J_BOLT_PORT: String(bolt),
    NEO4J_HTTP_PORT: String(http),
    NEO4J_PASSWORD: password === '' ? 'none' : password,
    NEO4J_HEAP: '768m',
    NEO4J_PAGECACHE: '256m',
    NEO4J_WAIT: '280',
    ...(options.version === undefined ? {} : { NEO4J_VERSION: options.version }),
  };
  const run = async (command: string, ...args: readonly string[]) => {
    const { stdout } = await promisify(execFile)(SCRIPT, [command, folder, ...args], { env: environment });
    return stdout;
  };
  await writeFiles(folder, { 'conf/extra.conf': (options.config ?? []).join('\n'), ...options.files });
  await run('start');
  return {
    uri: `bolt://127.0.0.1:${bolt}`,
    http: `http://127.0.0.1:${http}`,
    password,
    folder,
    stop: async (how) => void (await run('stop', ...(how === 'kill' ? ['-9'] : []))),
    start: async () => void (await run('start')),
    admin: (...args) => run('admin', ...args),
    [Symbol.asyncDispose]: async () => {
      await run('stop', '-9');
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Fetches the jars of a version, and the Java it needs, if they are not there yet. @throws Error when that fails */
export async function fetchNeo4j(version: string): Promise<void> {
  await promisify(execFile)(SCRIPT, ['lib'], { env: { ...process.env, NEO4J_VERSION: version } });
}

/** A port of this machine that nothing listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
