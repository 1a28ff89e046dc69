import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/graph/build-graph.js';
import { collectGraph } from '../../../src/graph/collect-graph.js';
import { graphStatistics } from '../../../src/graph/graph-statistics.js';
import { measureGraph } from '../../../src/graph/measures.js';
import { wellFormed } from '../../../src/model/well-formed.js';
import { makeArticleGraph } from '../../store/article-graphs.js';
import { articleGraphs } from '../../support/article-graphs.js';

/** Ann – Bob – Cat, where only Bob knows both; Dan – Eve apart; Fay alone but for a denial and a plan. */
const corpus = collectGraph([
  makeArticleGraph({
    id: 'one',
    publisher: 'Daily A',
    publishedAt: '2024-01-02',
    facts: [
      { subject: 'Ann', predicate: 'MEETS', object: 'Bob' },
      { subject: 'Ann', predicate: 'SUPPORTS', object: 'Bob', speaker: 'Ann' },
      { subject: 'Bob', predicate: 'MEETS', object: 'Cat' },
      { subject: 'Dan', predicate: 'CRITICIZES', object: 'Eve' },
      { subject: 'Fay', predicate: 'MEETS', object: 'Ann', polarity: 'negated' },
      { subject: 'Fay', predicate: 'VISITS', object: 'Cat', modality: 'planned' },
    ],
  }),
  makeArticleGraph({
    id: 'two',
    publisher: 'Daily B',
    facts: [{ subject: 'Bob', predicate: 'MEETS', object: 'Cat' }],
  }),
]);

describe('buildGraph', () => {
  it('has an edge for what is affirmed and actual, and for nothing else', async () => {
    const graph = buildGraph(await corpus);
    expect(graph.size).toBe(4);
    expect(graph.degree('person:fay')).toBe(0);
  });

  it('can have every statement, told apart by polarity and modality', async () => {
    const graph = buildGraph(await corpus, { everyStatement: true });
    expect(graph.size).toBe(6);
    expect(
      graph.mapOutEdges('person:fay', (_id, { label, polarity, modality }) => [label, polarity, modality]),
    ).toEqual(
      expect.arrayContaining([
        ['MEETS', 'negated', 'actual'],
        ['VISITS', 'affirmed', 'planned'],
      ]),
    );
  });

  it('keeps on each edge its support, and whether it is only claimed', async () => {
    const graph = buildGraph(await corpus);
    const edges = graph.mapEdges((_id, { label, support, claimed }, from, to) => [
      from,
      label,
      to,
      support,
      claimed,
    ]);
    expect(edges).toContainEqual(['person:bob', 'MEETS', 'person:cat', 2, false]);
    expect(edges).toContainEqual(['person:ann', 'SUPPORTS', 'person:bob', 1, true]);
  });
});

describe('measureGraph', () => {
  it('measures degree, betweenness and components as counted by hand', async () => {
    const rows = new Map(measureGraph(buildGraph(await corpus)).map((row) => [row.id, row]));
    expect(rows.get('person:bob')).toMatchObject({ degree: 3, weightedDegree: 4, component: 0 });
    // 1 of the 10 pairs of the other five entities is joined over Bob.
    expect(rows.get('person:bob')?.betweenness).toBeCloseTo(0.1, 10);
    expect(rows.get('person:ann')?.betweenness).toBe(0);
    expect(rows.get('person:dan')?.component).toBe(1);
    expect(rows.get('person:fay')?.component).toBe(2);
    expect(rows.get('person:dan')?.community).toBe(rows.get('person:eve')?.community);
    expect(rows.get('person:dan')?.community).not.toBe(rows.get('person:bob')?.community);
  });

  it('measures nothing in an empty graph and survives one without edges', async () => {
    expect(measureGraph(buildGraph(await collectGraph([])))).toEqual([]);
    const alone = await collectGraph([makeArticleGraph({ id: 'a', facts: [], also: ['Ann', 'Bob'] })]);
    expect(measureGraph(buildGraph(alone)).map(({ pageRank }) => pageRank)).toEqual([
      expect.closeTo(0.5),
      expect.closeTo(0.5),
    ]);
  });

  it('gives PageRanks that sum to 1, and the same measures for any order of articles', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (graphs) => {
        const rows = measureGraph(buildGraph(await collectGraph(graphs)));
        expect(rows.reduce((sum, { pageRank }) => sum + pageRank, 0)).toBeCloseTo(1, 6);
        expect(measureGraph(buildGraph(await collectGraph(graphs.toReversed())))).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });
});

const articles = fc.uniqueArray(
  articleGraphs.map(({ graph }) => wellFormed(graph)),
  { minLength: 1, maxLength: 4, selector: ({ article }) => article.id },
);

describe('graphStatistics', () => {
  it('counts what there is', async () => {
    expect(graphStatistics(await corpus, 1)).toMatchObject({
      articles: 2,
      publishers: 2,
      firstPublished: '2024-01-02',
      lastPublished: '2024-01-02',
      entities: 6,
      statements: 6,
      evidence: 7,
      edges: 4,
      claimed: 1,
      corroborated: 1,
      entityTypes: [{ name: 'Person', count: 6 }],
      polarities: [
        { name: 'affirmed', count: 5 },
        { name: 'negated', count: 1 },
      ],
      components: 3,
      largestComponent: 3,
      central: [{ name: 'Bob', type: 'Person' }],
    });
  });
});
