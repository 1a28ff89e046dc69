import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wellFormed } from '../../../src/model/well-formed.js';
import { type FormatOptions, formatRows } from '../../../src/query/format-rows.js';
import type { RowFormat } from '../../../src/query/row-format.js';
import type { Row } from '../../../src/store/graph-store.js';
import { hostileText } from '../../support/article-graphs.js';

async function format(
  rows: readonly Row[],
  kind: RowFormat,
  options: Partial<FormatOptions> = {},
): Promise<string> {
  const columns = rows.length === 0 ? ['a', 'b'] : undefined;
  const all = { format: kind, headers: true, width: 60, color: false, ...options };
  let text = '';
  for await (const piece of formatRows(rows, columns, all)) text += piece;
  return text;
}

const rowsOfText = fc.array(
  fc.record({ a: hostileText({ maxLength: 12 }), b: hostileText({ maxLength: 12 }) }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

describe('formatRows', () => {
  it.each(['csv', 'tsv'] as const)('%s is read back as it was by another reader', async (kind) => {
    await fc.assert(
      fc.asyncProperty(rowsOfText, async (rows) => {
        const delimiter = kind === 'csv' ? ',' : '\t';
        const text = await format(rows, kind);
        expect(parse(text, { delimiter, columns: true, relax_column_count: false })).toEqual(
          wellFormed(rows),
        );
      }),
    );
  });

  it.each(['csv', 'tsv'] as const)(
    '%s with safe cells holds no formula, and numbers stay numbers',
    async (kind) => {
      const row = { a: '=cmd()', b: '+1', c: '-x', d: '@sum', e: '\tx', f: '\rx', g: -5, h: 'a=b', i: true };
      const delimiter = kind === 'csv' ? ',' : '\t';
      const [, cells] = parse(await format([row], kind, { safeCells: true }), { delimiter }) as string[][];
      expect(cells).toEqual(["'=cmd()", "'+1", "'-x", "'@sum", "'\tx", "'\rx", '-5', 'a=b', 'true']);
    },
  );

  it('json and jsonl are read back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOfText, async (rows) => {
        expect(JSON.parse(await format(rows, 'json'))).toEqual(rows);
        const lines = (await format(rows, 'jsonl')).trimEnd().split('\n');
        expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
      }),
    );
  });

  it.each(['table', 'markdown', 'json', 'jsonl'] as const)('%s holds no control character', async (kind) => {
    await fc.assert(
      fc.asyncProperty(rowsOfText, async (rows) => {
        expect(await format(rows, kind)).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
      }),
    );
  });

  it('a table keeps to the width, also with wide characters', async () => {
    const row = { name: '東京都知事小池百合子', quote: `${'word '.repeat(30)}${'東京'.repeat(30)}` };
    for (const line of (await format([row, row], 'table', { width: 40 })).split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(40);
    }
  });

  it('on a terminal a table that would break words becomes a block for each row, without what is unknown', async () => {
    const row = {
      ...{ subject: 'Lucía Valderrama', predicate: 'HOLDS_POSITION', object: 'Colombia', title: null },
      ...{ publishers: 4, quote: 'word '.repeat(12).trim(), statement: 'st:0123456789abcdef0123' },
    };
    const block = [
      'subject     Lucía Valderrama',
      'predicate   HOLDS_POSITION',
      'object      Colombia',
      'publishers  4',
      'quote       word word word word word',
      '            word word word word word',
      '            word word',
      'statement   st:0123456789abcdef0123',
      '',
    ].join('\n');
    const options = { width: 40, blocks: true };
    expect(await format([row, row], 'table', options)).toBe(`${block}\n${block}`);
    expect(await format([{ a: 'x', b: 'y' }], 'table', options)).toBe('a  b\nx  y\n');
  });

  it('blocks keep to the width, also with wide characters and words without end', async () => {
    const row = { name: '東京都知事小池百合子', quote: `${'x'.repeat(200)} ${'東京'.repeat(30)}` };
    for (const line of (await format([row], 'table', { width: 40, blocks: true })).split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(40);
    }
  });

  it('a table keeps ids whole', async () => {
    const rows = [{ quote: 'word '.repeat(40), statement: 'st:0123456789abcdef0123' }];
    expect(await format(rows, 'table', { width: 40 })).toContain('st:0123456789abcdef0123');
  });

  it('a table shows lists, unknown values and times as people write them', async () => {
    const row = { list: ['a', 'b'], none: null, at: '2024-03-01T08:30:00Z', share: 0.123456 };
    expect(await format([row], 'table')).toBe(
      'list  none  at                share\na, b        2024-03-01 08:30  0.1235\n',
    );
  });

  it('no rows give the names alone, or valid empty JSON', async () => {
    expect(await format([], 'csv')).toBe('a,b\n');
    expect(await format([], 'csv', { headers: false })).toBe('');
    expect(await format([], 'json')).toBe('[]\n');
    expect(await format([], 'jsonl')).toBe('');
    expect(await format([], 'table')).toBe('a  b\n');
    expect(await format([], 'markdown')).toBe('| a | b |\n| --- | --- |\n');
  });

  it('markdown escapes what it would take for markup', async () => {
    expect(await format([{ a: '<b>|*x* WORKS_FOR _y_' }], 'markdown')).toContain(
      '\\<b\\>\\|\\*x\\* WORKS_FOR \\_y\\_',
    );
  });
});
