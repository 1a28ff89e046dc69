import type { RunInTransaction } from './cypher-engine.js';
import type { Parameters, Row } from './graph-store.js';

/** Measured on both engines: from 1,000 to 20,000 rows a statement the rate is flat, 5,000 is at or near the best. */
const BATCH_ROWS = 5_000;

/**
 * Runs a statement with `$rows`, in batches of about `BATCH_ROWS`. Batches are sent without waiting for one another; the
 * engine runs them in order.
 * @param sizeOf how many rows of the graph a row stands for
 */
export async function writeRows<T extends Parameters>(
  run: RunInTransaction,
  cypher: string,
  rows: readonly T[],
  sizeOf: (row: T) => number = () => 1,
): Promise<void> {
  await Promise.all([...batchesOf(rows, sizeOf)].map((batch) => run(cypher, { rows: batch })));
}

/** Runs a statement with `$ids`, in batches, and returns all its rows. */
export async function runIds(
  run: RunInTransaction,
  cypher: string,
  ids: readonly string[],
): Promise<readonly Row[]> {
  const batches = [...batchesOf(ids, () => 1)];
  const results = await Promise.all(batches.map((batch) => run(cypher, { ids: batch })));
  return results.flat();
}

function* batchesOf<T>(items: readonly T[], sizeOf: (item: T) => number): Generator<readonly T[]> {
  let batch: T[] = [];
  let size = 0;
  for (const item of items) {
    batch.push(item);
    size += sizeOf(item);
    if (size < BATCH_ROWS) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
