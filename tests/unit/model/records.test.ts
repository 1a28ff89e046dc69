import { describe, expect, it } from 'vitest';
import type { ArticleGraph } from '../../../src/model/article-graph.js';
import { readRecords } from '../../../src/model/records.js';

const ARTICLE = {
  kind: 'article',
  id: 'port',
  title: 'Harbour talks',
  words: 9,
  sha256: 'a'.repeat(64),
  extractor: 'newsgraph/0.1.0 test',
};
const ANNA = { id: 'person:anna-berg', name: 'Anna Berg', type: 'Person' };
const BORIS = { id: 'person:boris-lund', name: 'Boris Lund', type: 'Person' };
const MEETING = {
  kind: 'statement',
  article: 'port',
  subject: ANNA,
  predicate: 'MEETS',
  object: BORIS,
  polarity: 'affirmed',
  modality: 'actual',
  evidence: { start: 0, end: 20, quote: 'Berg met Boris Lund.' },
  confidence: 0.5,
};

async function read(...records: readonly (object | string)[]): Promise<ArticleGraph[]> {
  const lines = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)));
  const graphs = [];
  for await (const graph of readRecords(lines, 'out.jsonl', { textOf: () => 'Berg met Boris Lund.' }))
    graphs.push(graph);
  return graphs;
}

describe('readRecords', () => {
  it('puts the passages of one statement together and takes the highest confidence', async () => {
    const [graph] = await read(
      ARTICLE,
      MEETING,
      { ...MEETING, modality: 'planned' },
      { ...MEETING, confidence: 0.75, evidence: { start: 5, end: 8, quote: 'met' } },
    );
    expect(
      graph?.statements.map(({ modality, evidence, confidence }) => [modality, evidence.length, confidence]),
    ).toEqual([
      ['actual', 2, 0.75],
      ['planned', 1, 0.5],
    ]);
  });

  it('reads the smallest statement line: trigger and ends are then somewhere in the quote', async () => {
    const [graph] = await read(ARTICLE, MEETING);
    expect(graph?.statements[0]?.evidence[0].trigger).toEqual({ start: 0, end: 20 });
  });

  it('adds an entity that only a statement line names, so that lines may be filtered', async () => {
    const [graph] = await read(ARTICLE, MEETING);
    expect(graph?.entities.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Anna Berg', 0],
      ['Boris Lund', 0],
    ]);
  });

  it('ignores empty lines and keys it does not know', async () => {
    const graphs = await read('', { ...ARTICLE, mood: 'grim' }, '  ', { ...MEETING, votes: 3 });
    expect(graphs).toHaveLength(1);
    expect(graphs[0]?.article).not.toHaveProperty('mood');
  });

  it.each([
    ['broken JSON', ['{"kind":'], /^out\.jsonl line 1: not JSON\./],
    ['a line that is no object', ['[1]'], /line 1: not a JSON object/],
    [
      'an unknown kind',
      [ARTICLE, { kind: 'triple' }],
      /line 2: unknown kind "triple"; it is "article", "entity" or/,
    ],
    ['a missing kind', [{ id: 'port' }], /line 1: unknown kind undefined/],
    [
      'a statement without its article line',
      [MEETING],
      /line 1: this statement belongs to article "port", whose/,
    ],
    [
      'a statement of another article',
      [ARTICLE, { ...MEETING, article: 'b' }],
      /line 2: this statement belongs to/,
    ],
    [
      'an unknown predicate',
      [ARTICLE, { ...MEETING, predicate: 'LOVES' }],
      /line 2: predicate: Invalid option/,
    ],
    ['an unknown type', [ARTICLE, { ...MEETING, object: { ...BORIS, type: 'Cat' } }], /line 2: object\.type/],
    [
      'an id that is a bare number',
      [{ ...ARTICLE, id: '17' }],
      /line 1: id: an id must not be a bare number/,
    ],
    ['a date in words', [{ ...ARTICLE, publishedAt: 'yesterday' }], /line 1: publishedAt: not an ISO 8601/],
    ['a confidence above 1', [ARTICLE, { ...MEETING, confidence: 2 }], /line 2: confidence/],
    [
      'a quote shorter than its span',
      [ARTICLE, { ...MEETING, evidence: { start: 0, end: 20, quote: 'Berg' } }],
      /line 2: evidence\.quote: has 4 UTF-16 code units, but start 0 and end 20 are 20 apart/,
    ],
    [
      'a quote that the text does not have',
      [ARTICLE, { ...MEETING, evidence: { start: 0, end: 4, quote: 'Lund' } }],
      /line 2: evidence\.quote: the article's text reads otherwise at 0/,
    ],
    [
      'a span beyond the text',
      [ARTICLE, { ...MEETING, evidence: { start: 18, end: 22, quote: 'd.xx' } }],
      /line 2: evidence\.quote: ends at 22, but the article's text at 20/,
    ],
    [
      'a trigger outside the quote',
      [ARTICLE, { ...MEETING, evidence: { start: 0, end: 4, quote: 'Berg', trigger: { start: 5, end: 8 } } }],
      /line 2: evidence\.trigger: 5 to 8 is outside/,
    ],
    [
      'an entity listed twice',
      [ARTICLE, ...['entity', 'entity'].map((kind) => ({ kind, article: 'port', ...ANNA }))],
      /line 3: entity "person:anna-berg" is listed twice/,
    ],
  ])('refuses %s and names the line', async (_, records, message) => {
    await expect(read(...records)).rejects.toThrow(message);
    await expect(read(...records)).rejects.toMatchObject({ name: 'InputError', code: 'input' });
  });

  it('has handed out the articles before a bad line', async () => {
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { article } of readRecords([JSON.stringify(ARTICLE), '{"kind":"article"}'], 'f')) {
        seen.push(article.id);
      }
    })();
    await expect(reading).rejects.toThrow('f line 2');
    expect(seen).toEqual(['port']);
  });
});
