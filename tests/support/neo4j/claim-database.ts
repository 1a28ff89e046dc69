import neo4j from 'neo4j-driver';

/** An index that marks a database as the tests' own: unlike a node it outlives the emptying before each test. */
const MARK = 'newsgraph_tests';

interface Login {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Makes sure that the tests may empty a database: it is empty, or marked by an earlier run, or `wipe` says so. Marks it.
 * @throws Error which says what is in it and what to do
 */
export async function claimDatabase(login: Login, wipe: boolean): Promise<void> {
  await withDatabase(login, async (run) => {
    const [marks] = await run('SHOW INDEXES YIELD name WHERE name = $mark RETURN count(*) AS n', {
      mark: MARK,
    });
    const [nodes] = await run('MATCH (n) RETURN count(n) AS n');
    if (nodes !== 0 && marks === 0 && !wipe) {
      throw new Error(
        `The database at ${login.uri} (NEWSGRAPH_TEST_NEO4J_URI) holds ${nodes} nodes that no test made, and the tests ` +
          'delete everything in it. Name an empty one, or set NEWSGRAPH_TEST_NEO4J_WIPE=1 to have this one emptied.',
      );
    }
    await run(`CREATE INDEX ${MARK} IF NOT EXISTS FOR (n:NewsgraphTests) ON (n.id)`);
  });
}

/** Empties the database and takes the mark away: what is put into it from now on is not the tests'. */
export async function releaseDatabase(login: Login): Promise<void> {
  await withDatabase(login, async (run) => {
    await run('MATCH (n) DETACH DELETE n');
    await run(`DROP INDEX ${MARK} IF EXISTS`);
  });
}

type Run = (cypher: string, parameters?: Readonly<Record<string, string>>) => Promise<readonly unknown[]>;

/** `Run` returns the column `n` of all rows. */
async function withDatabase(
  { uri, username, password }: Login,
  work: (run: Run) => Promise<void>,
): Promise<void> {
  const auth = password === '' ? { scheme: 'none', credentials: '' } : neo4j.auth.basic(username, password);
  await using driver = neo4j.driver(uri, auth, { disableLosslessIntegers: true });
  await work(async (cypher, parameters = {}) => {
    const { records } = await driver.executeQuery(cypher, parameters);
    return records.map((record) => record.get('n'));
  });
}
