import { groupBy } from '../model/group-by.js';
import { hasEdge } from '../model/typed-edge.js';
import type { EntityType } from '../model/types.generated.js';
import type { RunInTransaction } from './cypher-engine.js';
import { loadStatement } from './load-cypher.js';
import { countTallies, refreshEntities, refreshStatements, type StatementKind } from './refresh.js';
import { runIds } from './run-batches.js';

export interface Retracted {
  readonly kept: readonly string[];
  readonly gone: readonly string[];
}

/**
 * Takes articles out, in the transaction of `run`, with every statement and entity that nothing else supports; what
 * stays is counted anew from what is left of it.
 */
export async function retractArticles(run: RunInTransaction, ids: readonly string[]): Promise<Retracted> {
  const statements = await runIds(run, loadStatement('read-statements-of-articles'), ids);
  const entities = await runIds(run, loadStatement('read-entities-of-articles'), ids);
  await runIds(run, loadStatement('retract-evidence'), ids);
  await runIds(run, loadStatement('retract-articles'), ids);
  const gone = await retractStatements(run, distinctById(statements) as unknown as StatementKind[]);
  await retractEntities(run, distinctById(entities) as unknown as EntityKind[]);
  const goneIds = new Set(gone);
  const kept = distinctById(statements).flatMap((row) => (goneIds.has(row.id) ? [] : row.id));
  return { kept: kept.sort(), gone: [...gone].sort() };
}

interface EntityKind {
  readonly id: string;
  readonly type: EntityType;
}

async function retractStatements(
  run: RunInTransaction,
  touched: readonly StatementKind[],
): Promise<readonly string[]> {
  const gone = await refreshStatements(run, touched);
  const goneIds = new Set(gone);
  const withEdge = touched.filter((statement) => goneIds.has(statement.id) && hasEdge(statement));
  for (const [type, rows] of groupBy(withEdge, 'predicate')) {
    await runIds(
      run,
      loadStatement('retract-edges', type),
      rows.map((row) => row.id),
    );
  }
  await runIds(run, loadStatement('retract-statements'), gone);
  return gone;
}

async function retractEntities(run: RunInTransaction, touched: readonly EntityKind[]): Promise<void> {
  const ids = touched.map((entity) => entity.id);
  const tallies = await countTallies(run, ids);
  await refreshEntities(run, tallies, new Map(touched.map((entity) => [entity.id, entity])));
  await runIds(
    run,
    loadStatement('retract-entities'),
    ids.filter((id) => !tallies.has(id)),
  );
}

/** The rows come in batches of articles, so an id may come again in another batch. */
function distinctById(rows: readonly Readonly<Record<string, unknown>>[]): { readonly id: string }[] {
  return [...new Map(rows.map((row) => [row['id'], row])).values()] as unknown as { readonly id: string }[];
}
