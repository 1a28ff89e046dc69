import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { findFormat } from '../../src/export/export-formats.js';
import { exportToPath } from '../../src/export/write-export.js';
import { collectGraph } from '../../src/graph/collect-graph.js';
import { readCorpusGraph } from '../../src/graph/read-corpus-graph.js';
import type { ArticleGraph } from '../../src/model/article-graph.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openStore } from '../../src/store/open-store.js';
import { articleGraphs } from '../support/article-graphs.js';
import { startNeo4j } from '../support/neo4j/start-neo4j.js';
import { testStores } from '../support/neo4j/test-stores.js';
import { makeArticleGraph } from './article-graphs.js';
import { dumpGraph } from './graph-dump.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';

/** Articles of every kind of text; the same in every run. */
function hostileArticles(): ArticleGraph[] {
  const random = fc.sample(articleGraphs, { numRuns: 12, seed: 42 }).map(({ graph }) => graph);
  const chosen = HOSTILE_TEXTS.map((text, index) =>
    makeArticleGraph({
      id: `hostile-${index}`,
      title: text,
      publisher: text,
      facts: [
        {
          subject: `Ann ${text}`,
          predicate: 'LEADS',
          object: `Acme ${text} Corp`,
          title: text,
          quote: `say ${text}`,
        },
        { subject: `Ann ${text}`, predicate: 'MEETS', object: 'Bo', speaker: `Cy ${text}`, confidence: 1 },
      ],
    }),
  );
  return [...chosen, ...random];
}

describe.each(testStores())('exports of the $name store', (stores) => {
  it.skipIf(stores.skip !== null)('are read from it as its articles collect', async () => {
    await using store = await stores.openEmpty();
    await store.upsert(hostileArticles());
    expect(await readCorpusGraph((cypher) => store.run(cypher))).toEqual(
      await collectGraph(hostileArticles()),
    );
  });

  it.skipIf(stores.skip !== null)(
    'a Cypher script builds the same graph again, and changes nothing when run twice',
    async () => {
      const { script, dump } = await (async () => {
        await using store = await stores.openEmpty();
        await store.upsert(hostileArticles());
        return { script: await scriptOf(store), dump: await dumpGraph(store) };
      })();
      await using store = await stores.openEmpty();
      await runScript(store, script);
      expectSame(await dumpGraph(store), dump);
      await runScript(store, script);
      expectSame(await dumpGraph(store), dump);
    },
  );
});

describe('neo4j-admin', () => {
  const { uri, reason } = inject('neo4j');

  it.skipIf(uri === null)(
    `imports, by the exported command, the graph that Bolt loads${uri === null ? ` (${reason})` : ''}`,
    async () => {
      await using server = await startNeo4j({ auth: false });
      const folder = await mkdtemp(join(tmpdir(), 'newsgraph-admin-'));
      const loaded = await (async () => {
        await using store = await openStore(server.uri, {});
        await store.applySchema();
        await store.upsert(hostileArticles());
        await exportToPath(
          findFormat('neo4j-admin'),
          await readCorpusGraph((cypher) => store.run(cypher)),
          folder,
        );
        return await dumpGraph(store);
      })();
      await server.stop();
      await runImport(folder, server.folder);
      await server.start();
      await using store = await openStore(server.uri, {});
      await runScript(store, await readFile(join(folder, 'after-import.cypher'), 'utf8'));
      expectSame(await dumpGraph(store), loaded);
    },
    // Two cold starts of the server and one of the import tool.
    400_000,
  );
});

/** Equal lines; a few of those that differ are enough to see why. */
function expectSame(actual: readonly string[], expected: readonly string[]): void {
  const [has, wants] = [new Set(actual), new Set(expected)];
  expect({
    missing: expected.filter((line) => !has.has(line)).slice(0, 3),
    surplus: actual.filter((line) => !wants.has(line)).slice(0, 3),
    count: actual.length,
  }).toEqual({ missing: [], surplus: [], count: expected.length });
}

async function scriptOf(store: GraphStore): Promise<string> {
  const format = findFormat('cypher');
  if (format.kind !== 'file') throw new Error('a script is one file');
  return [...format.write(await readCorpusGraph((cypher) => store.run(cypher)), {})].join('');
}

/** No text of a script holds a raw line break, so a semicolon at the end of a line ends a statement. */
async function runScript(store: GraphStore, script: string): Promise<void> {
  for (const statement of script.split(/;\n/).filter((part) => part.trim() !== '')) {
    for await (const _row of store.run(statement, {}, { write: true }));
  }
}

/** Runs import.sh with the tool that belongs to the server of this folder. */
async function runImport(folder: string, serverFolder: string): Promise<void> {
  const tool = join(folder, 'neo4j-admin');
  const script = fileURLToPath(new URL('../support/neo4j/neo4j.sh', import.meta.url));
  await writeFile(tool, `#!/bin/sh\nexec '${script}' admin '${serverFolder}' "$@"\n`);
  await chmod(tool, 0o755);
  await promisify(execFile)('sh', [join(folder, 'import.sh')], {
    env: { ...process.env, NEO4J_ADMIN: tool },
  });
}
