import type { StatementRow } from '../model/article-rows.js';
import {
  addUse,
  type EntityTally,
  type EntityUse,
  entityProperties,
  tallyOf,
} from '../model/entity-tally.js';
import { groupBy } from '../model/group-by.js';
import { type EvidenceSummary, summarizeStatement } from '../model/summarize-statement.js';
import { edgeProperties, hasEdge } from '../model/typed-edge.js';
import type { EntityType } from '../model/types.generated.js';
import type { RunInTransaction } from './cypher-engine.js';
import { loadStatement } from './load-cypher.js';
import { runIds, writeRows } from './run-batches.js';

/** The tallies kept on those of these entities that are there. */
export async function readTallies(
  run: RunInTransaction,
  ids: readonly string[],
): Promise<Map<string, EntityTally>> {
  const rows = await runIds(run, loadStatement('read-known-entities'), ids);
  return new Map((rows as unknown as TallyRow[]).map((row) => [row.id, tallyOf(row)]));
}

type TallyRow = Parameters<typeof tallyOf>[0] & { readonly id: string };

/** The tallies of these entities counted anew from their mentions; none for an entity without any. */
export async function countTallies(
  run: RunInTransaction,
  ids: readonly string[],
): Promise<Map<string, EntityTally>> {
  const rows = await runIds(run, loadStatement('read-mentions'), ids);
  const tallies = new Map<string, EntityTally>();
  for (const use of rows as unknown as (EntityUse & { readonly id: string })[]) {
    tallies.set(use.id, addUse(tallies.get(use.id), use));
  }
  return tallies;
}

/** Writes the tallies of entities that are there; `before` tells their present labels. */
export async function refreshEntities(
  run: RunInTransaction,
  tallies: ReadonlyMap<string, EntityTally>,
  before: ReadonlyMap<string, { readonly type: EntityType }>,
): Promise<void> {
  const rows = [...tallies].map(([id, tally]) => ({ id, properties: entityProperties(tally) }));
  await writeRows(run, loadStatement('refresh-entities'), rows);
  for (const { id, properties } of rows) {
    const old = before.get(id)?.type;
    if (old === undefined || old === properties.type) continue;
    await run(loadStatement('refresh-remove-label', old), { ids: [id] });
    await run(loadStatement('refresh-add-label', properties.type), { ids: [id] });
  }
}

/** Writes what follows from all evidence of these statements; returns the ids of those that have none left. */
export async function refreshStatements(
  run: RunInTransaction,
  statements: readonly StatementKind[],
): Promise<readonly string[]> {
  const ids = statements.map((statement) => statement.id);
  const evidence = (await runIds(run, loadStatement('read-evidence'), ids)) as unknown as EvidenceOf[];
  const byStatement = groupBy(evidence, 'id');
  const rows = statements.flatMap(({ id, predicate, polarity, modality }) => {
    const passages = byStatement.get(id);
    if (passages === undefined) return [];
    const properties = summarizeStatement(passages);
    return [{ id, predicate, polarity, modality, properties, edge: edgeProperties(properties) }];
  });
  await writeRows(
    run,
    loadStatement('refresh-statements'),
    rows.map(({ id, properties }) => ({ id, properties })),
  );
  for (const [type, ofType] of groupBy(rows.filter(hasEdge), 'predicate')) {
    await writeRows(
      run,
      loadStatement('refresh-edges', type),
      ofType.map(({ id, edge }) => ({ id, edge })),
    );
  }
  return ids.filter((id) => !byStatement.has(id));
}

export type StatementKind = Pick<StatementRow, 'id' | 'predicate' | 'polarity' | 'modality'>;
type EvidenceOf = EvidenceSummary & { readonly id: string };
