import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecords, readRecords } from '../../../src/model/records.js';
import { articleGraphs } from '../../support/article-graphs.js';

describe('records', () => {
  it('come back from JSONL as the graphs they were, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(articleGraphs, { maxLength: 3 }), async (samples) => {
        const texts = new Map(samples.map(({ graph, text }) => [graph.article.id, text]));
        fc.pre(texts.size === samples.length);
        const lines = samples
          .map(({ graph }) => formatRecords(graph))
          .join('')
          .split('\n');
        const read = [];
        for await (const graph of readRecords(lines, 'test', { textOf: (id) => texts.get(id) }))
          read.push(graph);
        expect(read).toEqual(samples.map(({ graph }) => graph));
      }),
      { numRuns: 300 },
    );
  });

  it('hold no raw control or bidi character and one line each', () => {
    fc.assert(
      fc.property(articleGraphs, ({ graph }) => {
        const jsonl = formatRecords(graph);
        expect(jsonl.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(Buffer.from(jsonl, 'utf8').toString('utf8')).toBe(jsonl);
        const passages = graph.statements.flatMap(({ evidence }) => evidence).length;
        expect(jsonl.split('\n')).toHaveLength(1 + graph.entities.length + passages + 1);
      }),
    );
  });
});
