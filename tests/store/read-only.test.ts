import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QueryError } from '../../src/model/errors.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { testStores } from '../support/neo4j/test-stores.js';
import { makeArticleGraph } from './article-graphs.js';
import { dumpGraph, rows } from './graph-dump.js';
import { WRITE_ATTEMPTS } from './write-attempts.js';

for (const target of testStores()) {
  describe.skipIf(target.skip !== null)(`reading from the ${target.name} store`, () => {
    let store: GraphStore;
    let before: readonly string[];

    beforeAll(async () => {
      store = await target.openEmpty();
      const facts = [{ subject: 'Ada Byron', predicate: 'LEADS' as const, object: 'Acme Corp' }];
      await store.upsert([makeArticleGraph({ id: 'a1', facts })]);
      before = await everything(store);
    });

    afterAll(async () => store?.[Symbol.asyncDispose]());

    it.each(WRITE_ATTEMPTS)('refuses %j', async (attempt) => {
      await expect(rows(store, attempt)).rejects.toThrow(QueryError);
      expect(await everything(store)).toEqual(before);
    });

    it('lets nothing that a person may read pass for a write', async () => {
      const text = 'CREATE, DELETE and SET // are words /* here';
      const found = await rows(
        store,
        'MATCH (e:Entity) WHERE e.name <> $text RETURN count(e) AS `SET` // DELETE',
        { text },
      );
      expect(found).toEqual([{ SET: 2 }]);
    });
  });

  /** The graph with its schema and, on a server, its users and databases. */
  async function everything(store: GraphStore): Promise<readonly string[]> {
    const shows =
      target.name === 'neo4j'
        ? [
            'SHOW INDEXES YIELD name',
            'SHOW CONSTRAINTS YIELD name',
            'SHOW USERS YIELD user',
            'SHOW DATABASES YIELD name, currentStatus',
          ]
        : [];
    const schema: string[] = [];
    for (const show of shows) schema.push(JSON.stringify(await rows(store, show)));
    return [...(await dumpGraph(store)), ...schema.sort()];
  }
}
