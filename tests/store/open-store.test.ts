import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { StoreError } from '../../src/model/errors.js';
import { readNeo4jSettings } from '../../src/store/neo4j/neo4j-settings.js';
import { openStore } from '../../src/store/open-store.js';
import { freePort, type Neo4jServer, startNeo4j } from '../support/neo4j/start-neo4j.js';
import { makeArticleGraph } from './article-graphs.js';
import { dumpGraph, rows } from './graph-dump.js';

const graph = makeArticleGraph({
  id: 'a1',
  facts: [{ subject: 'Ada Byron', predicate: 'LEADS', object: 'Acme Corp' }],
});
const newPath = () => join(mkdtempSync(join(tmpdir(), 'newsgraph-')), 'graph.db');

describe('opening an embedded store', () => {
  it('takes the path from NEWSGRAPH_STORE, and an argument before it', async () => {
    const [variable, argument] = [newPath(), newPath()];
    await using first = await openStore(undefined, { NEWSGRAPH_STORE: variable });
    await using second = await openStore(argument, { NEWSGRAPH_STORE: variable });
    expect([first.location, second.location]).toEqual([variable, argument]);
  });

  it('says that nothing was built yet when it is read before it was written', async () => {
    await using store = await openStore(newPath(), {});
    expect(await store.articleVersions()).toEqual(new Map());
    await expect(rows(store, 'MATCH (n) RETURN n')).rejects.toThrow(/no graph at .*newsgraph build/);
  });

  it('refuses a directory', async () => {
    await expect(openStore(tmpdir(), {})).rejects.toThrow(/is a directory/);
  });

  it('leaves a file of another kind alone', async () => {
    const path = newPath();
    writeFileSync(path, 'Dear diary\n');
    await using store = await openStore(path, {});
    await expect(store.applySchema()).rejects.toThrow(/is not a graph of newsgraph/);
    await expect(rows(store, 'MATCH (n) RETURN n')).rejects.toThrow(StoreError);
  });

  it('says that a damaged file is damaged', async () => {
    const path = newPath();
    await fill(path);
    truncateSync(path, 60_000);
    await using store = await openStore(path, {});
    await expect(rows(store, 'MATCH (n) RETURN n')).rejects.toThrow(/is damaged: move it away/);
  });

  it('says that another process holds it, and opens once that was killed', async () => {
    const path = newPath();
    await fill(path);
    const [loader, script] = ['./typescript-loader.mjs', './hold-in-child.ts'].map((file) =>
      fileURLToPath(new URL(file, import.meta.url)),
    );
    const child = spawn(process.execPath, ['--import', loader!, script!, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await using store = await openStore(path, {});
    await expect(rows(store, 'MATCH (n) RETURN n.id AS id')).rejects.toThrow(/is in use by another process/);
    await expect(store.upsert([graph])).rejects.toThrow(/is in use by another process/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await store.upsert([graph])).toMatchObject({ unchanged: 1 });
  });

  it('is read by several at a time', async () => {
    const path = newPath();
    await fill(path);
    await using first = await openStore(path, {});
    await using second = await openStore(path, {});
    expect(await dumpGraph(first)).toEqual(await dumpGraph(second));
  });
});

describe('the address of a server', () => {
  it.each([
    ['http://localhost:7474', /no address like http:/],
    ['neo4j://', /not a URI/],
  ])('%s is refused with advice', async (location, advice) => {
    await expect(openStore(location, {})).rejects.toThrow(advice);
  });

  it('may not hold a password, and the refusal does not show it', async () => {
    const failure = await openStore('bolt://neo4j:s3cret@localhost:7687', {}).catch(String);
    expect(failure).toMatch(/NEO4J_USERNAME and NEO4J_PASSWORD/);
    expect(failure).not.toContain('s3cret');
  });

  it.each([
    [{}, 'none'],
    [{ NEO4J_PASSWORD: 'x' }, 'basic'],
    [{ NEO4J_BEARER_TOKEN: 'x' }, 'bearer'],
  ])('logs in with what %j gives: %s', (environment, scheme) => {
    expect(readNeo4jSettings('neo4j://localhost', environment, 'newsgraph/test').auth.scheme).toBe(scheme);
  });

  it('is named with what was tried and how to set it when nothing answers', async () => {
    const location = `bolt://127.0.0.1:${await freePort()}`;
    const failure = await openStore(location, { NEO4J_PASSWORD: 's3cret' }).catch(String);
    expect(failure).toContain(`No Neo4j answers at ${location}`);
    expect(failure).toContain('NEO4J_URI');
    expect(failure).not.toContain('s3cret');
  });
});

describe.skipIf(inject('neo4j').uri === null)('opening a server', () => {
  let server: Neo4jServer;
  let environment: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const certificate = selfSigned();
    server = await startNeo4j({
      config: [
        'server.bolt.tls_level=OPTIONAL',
        'dbms.ssl.policy.bolt.enabled=true',
        'dbms.ssl.policy.bolt.base_directory=certificates/bolt',
        'dbms.ssl.policy.bolt.client_auth=NONE',
      ],
      files: {
        'certificates/bolt/private.key': certificate.key,
        'certificates/bolt/public.crt': certificate.crt,
      },
    });
    environment = { NEO4J_PASSWORD: server.password };
  });

  afterAll(async () => server?.[Symbol.asyncDispose]());

  it('refuses a wrong password without showing it', async () => {
    const failure = await openStore(server.uri, { NEO4J_PASSWORD: 'wr0ng' }).catch(String);
    expect(failure).toMatch(
      /does not accept the password of user neo4j: set NEO4J_USERNAME and NEO4J_PASSWORD/,
    );
    expect(failure).not.toContain('wr0ng');
  });

  it('asks for a password when there is none', async () => {
    await expect(openStore(server.uri, {})).rejects.toThrow(/set NEO4J_USERNAME and NEO4J_PASSWORD/);
  });

  it('names a database that is not there', async () => {
    const wrong = { ...environment, NEO4J_DATABASE: 'nowhere' };
    await expect(openStore(server.uri, wrong)).rejects.toThrow(/has no database nowhere: set NEO4J_DATABASE/);
  });

  it('takes the database and the address from the environment', async () => {
    await using store = await openStore(undefined, {
      ...environment,
      NEO4J_URI: server.uri,
      NEO4J_DATABASE: 'neo4j',
    });
    expect(store.location).toBe(`${server.uri} (database neo4j)`);
    expect(await rows(store, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('loads over TLS with a self-signed certificate when asked to (+ssc), by a routing address too', async () => {
    for (const scheme of ['bolt+ssc', 'neo4j+ssc']) {
      await using store = await openStore(server.uri.replace('bolt', scheme), environment);
      await store.applySchema();
      await store.upsert([graph]);
      expect((await store.articleVersions()).size).toBe(1);
    }
  });

  it('does not trust a self-signed certificate otherwise (+s), and says so', async () => {
    await expect(openStore(server.uri.replace('bolt', 'bolt+s'), environment)).rejects.toThrow(
      /certificate.*\+ssc/s,
    );
  });

  it('says that a database is for reading only', async () => {
    await server.stop();
    writeFileSync(join(server.folder, 'conf/extra.conf'), 'server.databases.default_to_read_only=true\n');
    await server.start();
    await using store = await openStore(server.uri, environment);
    await expect(store.upsert([makeArticleGraph({ id: 'a2', facts: [] })])).rejects.toThrow(
      /database that take writes/,
    );
  });
});

describe.skipIf(inject('neo4j').uri === null)('a server without login', () => {
  it('needs no password', async () => {
    await using server = await startNeo4j({ auth: false });
    await using store = await openStore(server.uri, {});
    expect(await rows(store, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
  });
});

async function fill(path: string): Promise<void> {
  await using store = await openStore(path, {});
  await store.applySchema();
  await store.upsert([graph]);
}

/** A key and a certificate for this machine, made now. */
function selfSigned(): { readonly key: string; readonly crt: string } {
  const command =
    'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1 -keyout -';
  const pem = execFileSync('openssl', command.split(' '), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [key = '', crt = ''] = pem.split(/(?=-----BEGIN CERTIFICATE)/);
  return { key, crt };
}
