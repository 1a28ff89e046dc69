import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openStore } from '../../src/store/open-store.js';
import { exampleGraph } from '../support/example-graph.js';
import { composeCommand } from '../support/neo4j/docker/find-docker.js';
import { NEO4J_IMAGE } from '../support/neo4j/find-neo4j.js';
import { freePort } from '../support/neo4j/start-neo4j.js';
import { dumpGraph, rows } from './graph-dump.js';

const PASSWORD = 'correct-horse';
const PROJECT = `newsgraph-test-${process.pid}`;

/** Runs where Docker and compose are (vitest.config.ts); elsewhere this file is not selected. */
describe('docker compose up', { timeout: 600_000 }, () => {
  let ports: { readonly bolt: number; readonly http: number };

  beforeAll(async () => {
    ports = { bolt: await freePort(), http: await freePort() };
  });

  afterAll(async () => {
    await compose(PASSWORD, 'down', '--volumes');
  });

  it('is refused without a password, and says which variable to set', async () => {
    await expect(compose(undefined, 'up', '-d')).rejects.toThrow(/NEO4J_PASSWORD/);
    expect(await docker('ps', '-aq', '--filter', `label=com.docker.compose.project=${PROJECT}`)).toBe('');
  });

  it('starts the image and tells when it is ready', async () => {
    await compose(PASSWORD, 'up', '-d');
    expect(await inspect('{{.Config.Image}} {{.State.Health.Status}}')).toBe(`${NEO4J_IMAGE} starting`);
    await healthy();
    expect((await fetch(`http://127.0.0.1:${ports.http}`)).status).toBe(200);
  });

  it('lets in who has the password, under neo4j:// on any port, and nobody else', async () => {
    await using store = await open(PASSWORD);
    expect(await rows(store, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
    await expect(open('wrong-horse')).rejects.toThrow(/NEO4J_PASSWORD/);
  });

  it('opens its ports to this machine only', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, scopeid }) => !internal && !scopeid)
      .map(({ address }) => address);
    expect(others).not.toEqual([]);
    for (const port of [ports.bolt, ports.http]) {
      expect(await accepts('127.0.0.1', port)).toBe(true);
      for (const address of others) expect([address, await accepts(address, port)]).toEqual([address, false]);
    }
  });

  it('gives the server the memory of a laptop', async () => {
    await using store = await open(PASSWORD);
    const settings = await rows(
      store,
      `SHOW SETTINGS YIELD name, value
       WHERE name IN ['server.memory.heap.max_size', 'server.memory.pagecache.size']
       RETURN name, value ORDER BY name`,
    );
    expect(settings.map(({ value }) => value)).toEqual(['512.00MiB', '512.00MiB']);
  });

  it('keeps the graph over down and up', async () => {
    const before = await withStore(async (store) => {
      await store.applySchema();
      await store.upsert([exampleGraph().graph]);
      return dumpGraph(store);
    });
    expect(before.length).toBeGreaterThan(100);
    await compose(PASSWORD, 'down');
    expect(await accepts('127.0.0.1', ports.bolt)).toBe(false);
    await compose(PASSWORD, 'up', '-d');
    await healthy();
    expect(await withStore(dumpGraph)).toEqual(before);
  });

  async function compose(password: string | undefined, ...args: readonly string[]): Promise<void> {
    const [program, ...first] = composeCommand() ?? ['docker-compose'];
    const environment = Object.entries(process.env).filter(([name]) => !name.startsWith('NEO4J_'));
    await promisify(execFile)(
      program,
      [...first, '-p', PROJECT, '-f', join(PACKAGE_ROOT, 'docker-compose.yml'), ...args],
      {
        env: {
          ...Object.fromEntries(environment),
          NEO4J_BOLT_PORT: String(ports.bolt),
          NEO4J_HTTP_PORT: String(ports.http),
          ...(password === undefined ? {} : { NEO4J_PASSWORD: password }),
        },
      },
    );
  }

  function open(password: string): Promise<GraphStore> {
    return openStore(`neo4j://127.0.0.1:${ports.bolt}`, {
      NEO4J_USERNAME: 'neo4j',
      NEO4J_PASSWORD: password,
    });
  }

  async function withStore<T>(use: (store: GraphStore) => Promise<T>): Promise<T> {
    await using store = await open(PASSWORD);
    return await use(store);
  }

  async function healthy(): Promise<void> {
    await expect.poll(() => inspect('{{.State.Health.Status}}'), { timeout: 280_000 }).toBe('healthy');
  }
});

async function inspect(format: string): Promise<string> {
  const id = await docker('ps', '-q', '--filter', `label=com.docker.compose.project=${PROJECT}`);
  return docker('inspect', '--format', format, id);
}

async function docker(...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)('docker', [...args])).stdout.trim();
}

async function accepts(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port, timeout: 5_000 });
  try {
    await Promise.race([
      once(socket, 'connect'),
      once(socket, 'timeout').then(() => Promise.reject(new Error('timeout'))),
    ]);
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
