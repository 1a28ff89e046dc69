import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { openStore } from '../../../src/store/open-store.js';

export interface TestStore {
  readonly name: 'embedded' | 'neo4j' | 'newest neo4j';
  /** Why it cannot be tried here; null when it can. */
  readonly skip: string | null;
  /** An empty store with its schema. Each call empties the server, so one at a time is in use. */
  openEmpty(): Promise<GraphStore>;
  /** The store of the last `openEmpty` as it is. */
  reopen(): Promise<GraphStore>;
  /** `NEO4J_*` variables for a child process that uses `location`. */
  readonly environment: Readonly<Record<string, string>>;
  /** The location of the store of the last `openEmpty`. */
  location(): string;
}

/** Every store that a claim about the port must hold for. */
export function testStores(): readonly TestStore[] {
  return [embeddedStore(), neo4jStore()];
}

function embeddedStore(): TestStore {
  let path = '';
  return {
    name: 'embedded',
    skip: null,
    environment: {},
    location: () => path,
    reopen: () => openStore(path, {}),
    openEmpty: async () => {
      path = join(await mkdtemp(join(tmpdir(), 'newsgraph-')), 'graph.db');
      return withSchema(await openStore(path, {}));
    },
  };
}

function neo4jStore(): TestStore {
  const { uri, username, password, reason } = inject('neo4j');
  return serverStore('neo4j', uri === null ? reason : null, () => ({ uri: uri ?? '', username, password }));
}

/** @param access how to reach the server; asked when it is used, so that it may be started after this. */
export function serverStore(
  name: TestStore['name'],
  skip: string | null,
  access: () => { readonly uri: string; readonly username: string; readonly password: string },
): TestStore {
  const environment = () => ({ NEO4J_USERNAME: access().username, NEO4J_PASSWORD: access().password });
  const reopen = () => openStore(access().uri, environment());
  return {
    name,
    skip,
    get environment() {
      return environment();
    },
    location: () => access().uri,
    reopen,
    openEmpty: async () => {
      const store = await reopen();
      for await (const _row of store.run('MATCH (n) DETACH DELETE n', {}, { write: true }));
      return withSchema(store);
    },
  };
}

async function withSchema(store: GraphStore): Promise<GraphStore> {
  await store.applySchema();
  return store;
}
