import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { describe, expect, inject, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { loadStatement } from '../../src/store/load-cypher.js';
import { testStores } from '../support/neo4j/test-stores.js';

const { uri, username, password } = inject('neo4j');
const written = readdirSync(join(PACKAGE_ROOT, 'graph-schema'))
  .filter((file) => /^(?:upsert|refresh|retract)-.*\.cypher$/.test(file))
  .map((file) => file.replace('.cypher', ''));

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

/** The loader keeps the first plan of each statement, so the first must be good however empty the store is. */
describe.skipIf(uri === null)('the plans that Neo4j makes for an empty store', () => {
  it.each(written)('%s looks nodes up by index alone', async (name) => {
    await using _store = await testStores()
      .find((store) => store.name === 'neo4j')!
      .openEmpty();
    const auth = password === '' ? { scheme: 'none', credentials: '' } : neo4j.auth.basic(username, password);
    await using driver = neo4j.driver(uri!, auth);
    const type = name.includes('label') || name === 'upsert-entities' ? 'Person' : 'LEADS';
    const { summary } = await driver.executeQuery(`EXPLAIN ${loadStatement(name, type)}`, {
      rows: [],
      ids: [],
    });
    const operators = operatorsOf(summary.plan as Plan);
    expect(operators.length).toBeGreaterThan(1);
    expect(operators.filter((operator) => operator.includes('Scan'))).toEqual([]);
  });
});

function operatorsOf(plan: Plan): readonly string[] {
  return [plan.operatorType, ...plan.children.flatMap(operatorsOf)];
}
