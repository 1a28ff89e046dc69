import type { RunInTransaction } from './cypher-engine.js';
import type { Parameters, Row } from './graph-store.js';

/** Measured on both engines: from 1,000 to 20,000 rows a statement the rate is flat, 5,000 is at or near the best. */
const BATCH_ROWS = 5_000;

/**
 * Runs a statement with `$rows`, in batches. They are sent without waiting for one another; the engine runs them in
 * order.
 */
export async function writeRows(
  run: RunInTransaction,
  cypher: string,
  rows: readonly Parameters[],
): Promise<void> {
  await Promise.all([...batchesOf(rows)].map((batch) => run(cypher, { rows: batch })));
}

/** Runs a statement with `$ids`, in batches, and returns all its rows. */
export async function runIds(
  run: RunInTransaction,
  cypher: string,
  ids: readonly string[],
): Promise<readonly Row[]> {
  const results = await Promise.all([...batchesOf(ids)].map((batch) => run(cypher, { ids: batch })));
  return results.flat();
}

function* batchesOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH_ROWS) yield items.slice(start, start + BATCH_ROWS);
}
