import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectGraph } from '../../../src/graph/collect-graph.js';
import { readCorpusGraph } from '../../../src/graph/read-corpus-graph.js';
import { openStore } from '../../../src/store/open-store.js';
import { makeArticleGraph } from '../../store/article-graphs.js';
import { articleGraphs } from '../../support/article-graphs.js';

const monday = makeArticleGraph({
  id: 'monday',
  publisher: 'Daily A',
  publishedAt: '2024-03-04',
  facts: [
    { subject: 'Ana Ruiz', predicate: 'LEADS', object: 'Acme Corp', title: 'chief executive' },
    { subject: 'Ana Ruiz', predicate: 'MEETS', object: 'Bo Lee', speaker: 'Cy Day' },
  ],
});
const tuesday = makeArticleGraph({
  id: 'tuesday',
  publisher: 'Daily B',
  publishedAt: '2024-03-05',
  facts: [
    { subject: 'Ana Ruiz', predicate: 'LEADS', object: 'Acme Corp', title: 'boss' },
    { subject: 'Bo Lee', predicate: 'LEADS', object: 'Acme Corp', polarity: 'negated' },
  ],
});

describe('collectGraph', () => {
  it('merges what articles say of one statement', async () => {
    const { statements } = await collectGraph([monday, tuesday]);
    const leads = statements.find(
      ({ predicate, polarity }) => predicate === 'LEADS' && polarity === 'affirmed',
    );
    expect(leads).toMatchObject({
      support: 2,
      articles: 2,
      publishers: 2,
      claimed: false,
      title: 'chief executive',
      firstSeen: '2024-03-04',
      lastSeen: '2024-03-05',
    });
    expect(leads?.evidence.map(({ article }) => article)).toEqual(['monday', 'tuesday']);
  });

  it('credits the speaker of a claim', async () => {
    const { statements } = await collectGraph([monday]);
    const meets = statements.find(({ predicate }) => predicate === 'MEETS');
    expect(meets).toMatchObject({ claimed: true, evidence: [{ attributedTo: 'person:cy-day' }] });
  });

  it('gives the same graph for any order of articles', async () => {
    expect(await collectGraph([tuesday, monday])).toEqual(await collectGraph([monday, tuesday]));
  });

  it('counts the later of two articles with one id', async () => {
    const { articles, statements } = await collectGraph([monday, { ...tuesday, article: monday.article }]);
    expect(articles).toHaveLength(1);
    expect(statements).toHaveLength(2);
  });
});

describe('readCorpusGraph', () => {
  it('reads from a store the very graph that its articles collect to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsgraph-corpus-'));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(articleGraphs, { minLength: 1, maxLength: 3 }), async (made) => {
        const graphs = made.map(({ graph }) => graph);
        await using store = await openStore(join(folder, `${run++}.db`), {});
        await store.applySchema();
        await store.upsert(graphs);
        expect(await readCorpusGraph((cypher) => store.run(cypher))).toEqual(await collectGraph(graphs));
      }),
      { numRuns: 15 },
    );
  });
});
