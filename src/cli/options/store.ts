import { existsSync } from 'node:fs';
import type { Argv } from 'yargs';
import { StoreError } from '../../model/errors.js';
import type { GraphStore } from '../../store/graph-store.js';
import { openStore } from '../../store/open-store.js';

export interface StoreOptions {
  readonly store: string | undefined;
}

/** `--store`, as every command that needs one has it. */
export function withStore<T>(yargs: Argv<T>): Argv<T & StoreOptions> {
  return yargs.option('store', {
    type: 'string',
    requiresArg: true,
    describe: 'A file (embedded engine) or neo4j://… [NEWSGRAPH_STORE, NEO4J_URI, ./newsgraph.db]',
  });
}

/** Opens a store that must be there already. @throws StoreError when the file does not exist */
export async function openForReading({ store: location }: StoreOptions): Promise<GraphStore> {
  const store = await openStore(location);
  if (store.location.includes('://') || existsSync(store.location)) return store;
  await store[Symbol.asyncDispose]();
  throw new StoreError(
    `There is no store at ${store.location}. Build one with "newsgraph build ARTICLES", or name another with --store`,
  );
}

/** Opens a store to read, does `work` with it, and closes it in any case. */
export async function readStore<T>(
  options: StoreOptions,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openForReading(options);
  try {
    return await work(store);
  } finally {
    await store[Symbol.asyncDispose]();
  }
}

/** Opens a store, makes it if need be, does `work` with it, and closes it in any case. */
export async function writeStore<T>(
  options: StoreOptions,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openStore(options.store);
  try {
    await store.applySchema();
    return await work(store);
  } finally {
    await store[Symbol.asyncDispose]();
  }
}
