import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { RELATION_TYPES } from '../../src/model/types.generated.js';
import { bindParameters } from '../../src/query/bind-parameters.js';
import { loadQueries } from '../../src/query/load-query.js';
import type { QueryParameter } from '../../src/query/query-file.js';
import { verifyStore } from '../../src/query/verify-store.js';
import type { GraphStore, Parameters, Row, Value } from '../../src/store/graph-store.js';
import { testStores } from '../support/neo4j/test-stores.js';
import { newsWorld, typesIn } from './news-world.js';

/** Random sets of parameters tried for each query. */
const ROUNDS = 12;

/** A size that two cores load and ask in under three minutes; NEWSGRAPH_TEST_ARTICLES=10000 is the full comparison. */
const ARTICLES = Number(process.env['NEWSGRAPH_TEST_ARTICLES'] ?? 600);
/** The entities that come up most often, about which every query has something to say. */
const WELL_KNOWN = 12;

const world = newsWorld(ARTICLES, Number(process.env['NEWSGRAPH_TEST_SEED'] ?? 7));
const queries = [...loadQueries().values()];
const stores = testStores().filter(({ skip }) => skip === null);
const open: GraphStore[] = [];

/** The full comparison takes its time to load and to ask. */
const TIME_LIMIT = 300_000 + ARTICLES * 400;

beforeAll(async () => {
  for (const { openEmpty } of stores) {
    const store = await openEmpty();
    await store.upsert(world.graphs);
    open.push(store);
  }
}, TIME_LIMIT);

afterAll(async () => {
  for (const store of open) await store[Symbol.asyncDispose]();
});

describe.each(queries)('$name', { timeout: TIME_LIMIT }, (query) => {
  it('finds rows with its declared columns in the same order on every store', async () => {
    let rowsFound = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const given = Object.fromEntries(query.parameters.flatMap((parameter) => valueFor(parameter, round)));
      const parameters = await bindParameters(open[0]!, query, given);
      const [first, ...others] = await Promise.all(
        open.map((store) => collect(store, query.cypher, parameters)),
      );
      for (const other of others) expect({ given, rows: other }).toEqual({ given, rows: first });
      rowsFound += first!.length;
      if (first!.length > 0) expect(Object.keys(first![0]!)).toEqual(query.columns);
    }
    expect(rowsFound).toBeGreaterThan(0);
  });
});

it('verify finds the same on every store: no broken rule, only types that this world makes up', async () => {
  const [first, ...others] = await Promise.all(open.map((store) => verifyStore(store)));
  for (const other of others) expect(other).toEqual(first);
  expect(new Set(first!.map(({ check }) => check))).toEqual(new Set(['statement']));
});

it('has both stores to compare where a Neo4j is to be had', () => {
  const names = stores.map(({ name }) => name);
  expect(names).toEqual(inject('neo4j').uri === null ? ['embedded'] : ['embedded', 'neo4j']);
});

async function collect(store: GraphStore, cypher: string, parameters: Parameters): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of store.run(cypher, parameters)) rows.push(row);
  return rows;
}

/** Required parameters always, the others in every second round; the first round has the defaults alone. */
function valueFor(parameter: QueryParameter, round: number): readonly (readonly [string, Value])[] {
  if (parameter.fallback !== undefined && (round === 0 || world.random() < 0.5)) return [];
  return [[parameter.name, RANDOM[parameter.type]()]];
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(world.random() * list.length)]!;
}

const RANDOM: Readonly<Record<QueryParameter['type'], () => Value>> = {
  entity: () => pick(world.random() < 0.7 ? world.entities.slice(0, WELL_KNOWN) : world.entities).id,
  article: () => pick(world.graphs).article.id,
  statement: () => pick(pick(world.graphs).statements).id,
  predicate: () => pick(RELATION_TYPES),
  type: () => pick(typesIn(world.entities)),
  date: () => pick(['2026', '2026-03', '2026-04-11', '2026-05-01T08:30:00Z']),
  name: () => pick(['a', 'BUREN', 'ä', 'the 1', 'ipek', '李']),
  text: () => pick(['Daily Star', 'L’Écho']),
  integer: () => pick([0, 1, 2, 3, 10, 1000]),
};
