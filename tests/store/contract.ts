import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleGraph } from '../../src/model/article-graph.js';
import { InputError, QueryError } from '../../src/model/errors.js';
import { versionOf } from '../../src/model/version-of.js';
import { wellFormed } from '../../src/model/well-formed.js';
import type { TestStore } from '../support/neo4j/test-stores.js';
import { anyArticleGraph, makeArticleGraph } from './article-graphs.js';
import { dumpGraph, rows } from './graph-dump.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';

const corroborated = [
  makeArticleGraph({
    id: 'a1',
    publisher: 'Daily',
    publishedAt: '2022-03-02',
    facts: [
      { subject: 'Ada Byron', predicate: 'LEADS', object: 'Acme Corp', title: 'chief', confidence: 0.5 },
      { subject: 'Ada Byron', predicate: 'CRITICIZES', object: 'Émile Zola', polarity: 'negated' },
    ],
  }),
  makeArticleGraph({
    id: 'a2',
    publisher: 'Weekly',
    publishedAt: '2022-03-01',
    facts: [
      { subject: 'Ádá Byron', predicate: 'LEADS', object: 'Acme Corp', speaker: 'Émile Zola', confidence: 1 },
    ],
  }),
] as const;

/** What every store must do; run over each by tests/store/*.test.ts. */
export function describeStore(target: TestStore): void {
  describe.skipIf(target.skip !== null)(`the ${target.name} store`, () => {
    it('takes the schema twice', async () => {
      await using store = await target.openEmpty();
      await store.applySchema();
      await store.upsert(corroborated);
      await store.applySchema();
      expect((await store.articleVersions()).size).toBe(2);
    });

    it('reports what it wrote, and the version of each article', async () => {
      await using store = await target.openEmpty();
      const counts = await store.upsert(corroborated);
      expect(counts).toEqual({ articles: 2, unchanged: 0, entities: 6, statements: 3, evidence: 3 });
      expect(Object.fromEntries(await store.articleVersions())).toEqual({
        a1: versionOf(corroborated[0]),
        a2: versionOf(corroborated[1]),
      });
    });

    it('makes one statement of what two outlets say, with the evidence of both', async () => {
      await using store = await target.openEmpty();
      await store.upsert(corroborated);
      const found = await rows(
        store,
        `MATCH (a:Person)-[r:LEADS]->(b:Organization)
         MATCH (x:Statement {id: r.statement})
         RETURN a.name AS subject, b.name AS object, r.support AS support, r.claimed AS claimed,
           r.confidence AS confidence, x.articles AS articles, x.publishers AS publishers, x.title AS title,
           x.firstSeen AS firstSeen, x.lastSeen AS lastSeen,
           COUNT { (x)-[:EVIDENCED_BY]->(:Evidence)-[:IN_ARTICLE]->(:Article) } AS evidence`,
      );
      expect(found).toEqual([
        {
          ...{
            subject: 'Ada Byron',
            object: 'Acme Corp',
            support: 2,
            claimed: false,
            confidence: 1,
            articles: 2,
          },
          ...{ publishers: 2, title: 'chief', firstSeen: '2022-03-01', lastSeen: '2022-03-02', evidence: 2 },
        },
      ]);
    });

    it('never makes a direct edge of a denial', async () => {
      await using store = await target.openEmpty();
      await store.upsert(corroborated);
      expect(
        await rows(store, 'MATCH (a:Entity)-[r:CRITICIZES]->(b:Entity) RETURN r.statement AS id'),
      ).toEqual([]);
      const denials = await rows(
        store,
        "MATCH (x:Statement {polarity: 'negated'}) RETURN x.predicate AS predicate",
      );
      expect(denials).toEqual([{ predicate: 'CRITICIZES' }]);
    });

    it('marks an edge as claimed as long as no article says it in its own voice', async () => {
      await using store = await target.openEmpty();
      const claimed = 'MATCH (a:Entity)-[r:LEADS]->(b:Entity) RETURN r.claimed AS claimed';
      await store.upsert([corroborated[1]]);
      expect(await rows(store, claimed)).toEqual([{ claimed: true }]);
      await store.upsert([corroborated[0]]);
      expect(await rows(store, claimed)).toEqual([{ claimed: false }]);
    });

    it('finds names without case and diacritics in `search`', async () => {
      await using store = await target.openEmpty();
      await store.upsert(corroborated);
      const found = await rows(
        store,
        "MATCH (e:Entity) WHERE 'emile zola' IN e.search RETURN e.name AS name",
      );
      expect(found).toEqual([{ name: 'Émile Zola' }]);
    });

    it('changes nothing when loaded twice', async () => {
      await using store = await target.openEmpty();
      await store.upsert(corroborated);
      const before = await dumpGraph(store);
      const counts = await store.upsert(corroborated);
      expect(counts).toEqual({ articles: 0, unchanged: 2, entities: 0, statements: 0, evidence: 0 });
      expect(await dumpGraph(store)).toEqual(before);
    });

    it('replaces an article that changed', async () => {
      await using store = await target.openEmpty();
      const corrected = makeArticleGraph({ id: 'a1', facts: [], also: ['Zoë Ng'] });
      await store.upsert(corroborated);
      await store.upsert([corrected]);
      const replaced = await dumpGraph(store);
      await using fresh = await emptied(target, store);
      await fresh.upsert([corroborated[1], corrected]);
      expect(await dumpGraph(fresh)).toEqual(replaced);
    });

    it('retracts an article with all that only it supports, and says what stays', async () => {
      await using store = await target.openEmpty();
      await store.upsert(corroborated);
      const report = await store.retract(['a1', 'unknown']);
      const [shared, own] = corroborated[0].statements.map((statement) => statement.id);
      expect(report).toEqual({ articles: 1, kept: [shared], gone: [own] });
      const left = await dumpGraph(store);
      await store.retract(['a2']);
      expect(await dumpGraph(store)).toEqual([]);
      await store.upsert([corroborated[1]]);
      expect(await dumpGraph(store)).toEqual(left);
    });

    it('holds the graph of the set of articles, whatever the order, batches, corrections and retractions', async () => {
      await using store = await target.openEmpty();
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 8 }), async (steps) => {
          await clear(store);
          const expected = new Map<string, ArticleGraph>();
          for (const step of steps) {
            if ('retract' in step) {
              await store.retract(step.retract);
              for (const id of step.retract) expected.delete(id);
            } else {
              await store.upsert(step.upsert);
              for (const graph of step.upsert) expected.set(graph.article.id, graph);
            }
          }
          const incremental = await dumpGraph(store);
          await clear(store);
          await store.upsert([...expected.values()].reverse());
          expect(await dumpGraph(store)).toEqual(incremental);
        }),
        { numRuns: 30 },
      );
    });

    it('keeps the last of two articles of one id', async () => {
      await using store = await target.openEmpty();
      const [first, second] = ['Ada Byron', 'Zoë Ng'].map((name) =>
        makeArticleGraph({ id: 'a', facts: [], also: [name] }),
      );
      await store.upsert([first!, second!]);
      expect(await rows(store, 'MATCH (e:Entity) RETURN e.name AS name')).toEqual([{ name: 'Zoë Ng' }]);
    });

    it('finishes the articles at hand when aborted, and a second run completes the load', async () => {
      await using store = await target.openEmpty();
      const controller = new AbortController();
      const graphs = Array.from({ length: 50 }, (_, i) =>
        makeArticleGraph({ id: `a${i}`, facts: [], also: ['Zoë Ng'] }),
      );
      const counts = await store.upsert(abortingAfter(graphs, 20, controller), { signal: controller.signal });
      // The 21st was read before it could be called off.
      expect(counts.articles).toBe(21);
      expect((await store.articleVersions()).size).toBe(21);
      expect(await store.upsert(graphs)).toMatchObject({ articles: 29, unchanged: 21 });
    });

    it('reports progress that ends in the whole', async () => {
      await using store = await target.openEmpty();
      const progress: unknown[] = [];
      await store.upsert(corroborated, { onProgress: (step) => progress.push(step) });
      expect(progress.at(-1)).toEqual({ articles: 2, rows: 14 });
    });

    it('stores hostile texts as data in every field', async () => {
      await using store = await target.openEmpty();
      const graphs = HOSTILE_TEXTS.map((text, i) =>
        makeArticleGraph({
          ...{ id: `a${i} ${text}`, title: text, publisher: text, url: text, publishedAt: text },
          also: ['x'.repeat(1_900)],
          facts: [
            {
              subject: text,
              predicate: 'LEADS',
              object: `${text} Corp`,
              title: text,
              speaker: `x${text}`,
              quote: text,
            },
          ],
        }),
      );
      await store.upsert(corroborated);
      const before = await dumpGraph(store);
      await store.upsert(graphs);
      const quotes = await rows(store, 'MATCH (v:Evidence {title: v.quote}) RETURN v.quote AS quote');
      const expected = HOSTILE_TEXTS.map((text) => wellFormed(text));
      expect(new Set(quotes.map((row) => row['quote']))).toEqual(new Set(expected));
      await store.retract(graphs.map((graph) => wellFormed(graph.article.id)));
      expect(await dumpGraph(store)).toEqual(before);
    });

    it('passes hostile parameters through a query unchanged', async () => {
      await using store = await target.openEmpty();
      await store.applySchema();
      await store.upsert(corroborated);
      const texts = HOSTILE_TEXTS.filter((text) => text === wellFormed(text));
      for (const text of texts)
        expect(await rows(store, 'RETURN $text AS text', { text })).toEqual([{ text }]);
    });

    it.each([
      ['a numeric article id', { ...corroborated[0], article: { ...corroborated[0].article, id: '7' } }],
      [
        'an entity whose name no index can hold',
        makeArticleGraph({ id: 'a', facts: [], also: ['x'.repeat(9_000)] }),
      ],
      ['a predicate outside the schema', withStatement({ predicate: 'X`]->() DELETE r //' as never })],
      ['a statement whose id is not that of its key', withStatement({ polarity: 'negated' })],
    ])('refuses %s and stores nothing of its group', async (_what, graph) => {
      await using store = await target.openEmpty();
      await expect(store.upsert([corroborated[1], graph])).rejects.toThrow(InputError);
      expect(await dumpGraph(store)).toEqual([]);
    });

    it('refuses to write without `write`, and writes with it', async () => {
      await using store = await target.openEmpty();
      await store.upsert(corroborated);
      const before = await dumpGraph(store);
      await expect(rows(store, 'MATCH (n) DETACH DELETE n')).rejects.toThrow(QueryError);
      expect(await dumpGraph(store)).toEqual(before);
      for await (const _row of store.run("CREATE (n:Note {id: 'n'})", {}, { write: true }));
      expect(await rows(store, 'MATCH (n:Note) RETURN n.id AS id')).toEqual([{ id: 'n' }]);
    });

    it('says in the words of the engine what is wrong with a statement', async () => {
      await using store = await target.openEmpty();
      await expect(rows(store, 'MATCH (n RETURN n')).rejects.toThrow(QueryError);
      await expect(rows(store, 'MATCH (n RETURN n')).rejects.toThrow(/1[:, ]/);
    });

    it('returns the same values as any other store', async () => {
      await using store = await target.openEmpty();
      await store.upsert([corroborated[1]]);
      const [row] = await rows(
        store,
        `MATCH p = (a:Person)-[r:LEADS]->(b)
         RETURN 3 AS integer, 0.5 AS float, 9007199254740993 AS large, null AS nothing, [1, null, 'x'] AS list,
           {b: 2, a: null} AS map, date('2024-01-02') AS date, datetime('2024-01-02T03:04:05Z') AS instant,
           localdatetime('2024-01-02T03:04:05') AS local, r AS relationship, length(p) AS length, true AS yes`,
      );
      expect(row).toEqual({
        ...{ integer: 3, float: 0.5, large: '9007199254740993', nothing: null, list: [1, null, 'x'] },
        ...{
          map: { a: null, b: 2 },
          date: '2024-01-02',
          instant: '2024-01-02T03:04:05Z',
          length: 1,
          yes: true,
        },
        local: '2024-01-02T03:04:05',
        relationship: {
          ...{ _type: 'LEADS', claimed: true, confidence: 1, support: 1 },
          statement: corroborated[1].statements[0]?.id,
        },
      });
    });

    it('has the graph of a clean load after a load that was killed at any moment and run again', async () => {
      const graphs = Array.from({ length: 160 }, (_, i) => manyFacts(i));
      const clean = await (async () => {
        await using store = await target.openEmpty();
        await store.upsert(graphs);
        return await dumpGraph(store);
      })();
      const file = join(await mkdtemp(join(tmpdir(), 'newsgraph-')), 'graphs.json');
      await writeFile(file, JSON.stringify(graphs));
      const stored: number[] = [];
      for (const [transactions, milliseconds] of [
        [0, 5],
        [0, 60],
        [1, 0],
        [4, 10],
        [12, 30],
      ] as const) {
        await (await target.openEmpty())[Symbol.asyncDispose]();
        await killLoad(target, file, transactions, milliseconds);
        await using store = await target.reopen();
        stored.push((await store.articleVersions()).size);
        await store.upsert(graphs);
        expect((await dumpGraph(store)).join('\n') === clean.join('\n')).toBe(true);
      }
      // The kills must have met loads that had begun and were not over.
      expect(stored.some((articles) => articles > 0 && articles < graphs.length)).toBe(true);
    });
  });
}

const anyStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ upsert: fc.array(anyArticleGraph, { maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ retract: fc.subarray(['a1', 'a2', 'a3', 'a4', 'a5']) }) },
);

type Store = Awaited<ReturnType<TestStore['openEmpty']>>;

async function clear(store: Store): Promise<void> {
  await store.retract([...(await store.articleVersions()).keys()]);
  expect(await dumpGraph(store)).toEqual([]);
}

async function emptied(target: TestStore, store: Store): Promise<Store> {
  await store[Symbol.asyncDispose]();
  return target.openEmpty();
}

async function* abortingAfter(graphs: readonly ArticleGraph[], count: number, controller: AbortController) {
  for (const [i, graph] of graphs.entries()) {
    if (i === count) controller.abort();
    yield graph;
  }
}

function withStatement(change: Partial<ArticleGraph['statements'][number]>): ArticleGraph {
  const [statement] = corroborated[0].statements;
  return { ...corroborated[0], statements: [{ ...statement!, ...change }] };
}

function manyFacts(i: number): ArticleGraph {
  const facts = Array.from({ length: 12 }, (_, j) => ({
    subject: `Person ${(i * 7 + j) % 300}`,
    predicate: 'CRITICIZES' as const,
    object: `Person ${(i + j * 11) % 200}`,
    speaker: j % 3 === 0 ? `Person ${j}` : null,
  }));
  return makeArticleGraph({
    id: `a${i}`,
    publisher: `Paper ${i % 9}`,
    publishedAt: `2022-01-${10 + (i % 20)}`,
    facts,
  });
}

/** Starts a process that loads the articles of `file` and kills it some time after so many transactions. */
async function killLoad(
  target: TestStore,
  file: string,
  transactions: number,
  milliseconds: number,
): Promise<void> {
  const [loader, script] = ['./typescript-loader.mjs', './load-in-child.ts'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const child = spawn(process.execPath, ['--import', loader!, script!, target.location(), file], {
    env: { ...process.env, ...target.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let lines = 0;
  for await (const chunk of child.stdout) {
    // The first line says that loading begins.
    lines += String(chunk).split('\n').length - 1;
    if (lines > transactions) break;
  }
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
