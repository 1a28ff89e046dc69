import { describe, expect, inject, it } from 'vitest';
import { claimDatabase, releaseDatabase } from '../support/neo4j/claim-database.js';
import { testStores } from '../support/neo4j/test-stores.js';
import { rows } from './graph-dump.js';

const { uri, username, password } = inject('neo4j');
const login = { uri: uri ?? '', username, password };
const neo4j = testStores().find(({ name }) => name === 'neo4j');

describe.skipIf(uri === null)('a database that the tests are pointed at', () => {
  it('is left alone when it holds what no test made', async () => {
    await releaseDatabase(login);
    await using store = await neo4j!.reopen();
    for await (const _row of store.run("CREATE (n:Note {id: 'mine'})", {}, { write: true }));
    await expect(claimDatabase(login, false)).rejects.toThrow(/holds 1 nodes.*NEWSGRAPH_TEST_NEO4J_WIPE=1/s);
    expect(await rows(store, 'MATCH (n) RETURN n.id AS id')).toEqual([{ id: 'mine' }]);
  });

  it('is taken, full as it is, when told to, and after a run of the tests', async () => {
    await claimDatabase(login, true);
    await claimDatabase(login, false);
  });

  it('is taken when empty', async () => {
    await releaseDatabase(login);
    await claimDatabase(login, false);
  });
});
