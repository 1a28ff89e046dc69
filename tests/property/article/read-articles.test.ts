import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../ingest/1-article/clean-text.js';
import { decodeText } from '../../../ingest/1-article/decode-text.js';
import { readArticles } from '../../../ingest/1-article/read-articles.js';
import { readMarkdown } from '../../../ingest/1-article/readers/markdown.js';
import { splitLines } from '../../../ingest/1-article/split-lines.js';
import { hostileText } from '../../support/article-graphs.js';

/** The same bytes in pieces of any size. */
const pieces = (bytes: Buffer, sizes: readonly number[]) => {
  const chunks: Buffer[] = [];
  let start = 0;
  for (let i = 0; start < bytes.length; i++) {
    const end = start + (sizes[i % sizes.length] ?? 1);
    chunks.push(bytes.subarray(start, end));
    start = end;
  }
  return Readable.from(chunks);
};

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe('reading articles', () => {
  it('never throws, whatever the bytes: each input ends as articles or warnings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('text', 'markdown', 'jsonl'),
        async (bytes, format) => {
          const results = [];
          for await (const result of readArticles(['-'], { stdin: Readable.from([bytes]), format }))
            results.push(result);
          if (format !== 'jsonl') expect(results.length).toBeGreaterThan(0);
          for (const result of results) {
            if ('article' in result) expect(cleanText(result.article.text)).toBe(result.article.text);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives a JSONL record back with the text it holds, wherever the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileText({ minLength: 1, maxLength: 20 }), { maxLength: 5 }),
        sizes,
        async (texts, cuts) => {
          const lines = texts.map((text, i) => JSON.stringify({ id: `r${i}`, text })).join('\n');
          const read: string[] = [];
          const stdin = pieces(Buffer.from(lines), cuts);
          for await (const result of readArticles(['-'], { stdin, format: 'jsonl' })) {
            if ('article' in result) read.push(result.article.text);
          }
          expect(read).toEqual(texts.map(cleanText).filter((text) => text.trim() !== ''));
        },
      ),
    );
  });

  it('cuts lines as String.split does, wherever the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r') }),
        sizes,
        async (text, cuts) => {
          const lines: string[] = [];
          for await (const line of splitLines(pieces(Buffer.from(text), cuts), 1000)) {
            if ('bytes' in line) lines.push(Buffer.from(line.bytes).toString());
          }
          const expected = text.split('\n');
          if (expected.at(-1) === '') expected.pop();
          expect(lines).toEqual(expected);
        },
      ),
    );
  });

  it('names the byte at which UTF-8 breaks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(0x80, 0xc0, 0xf5, 0xff),
        fc.string(),
        (before, bad, after) => {
          const start = Buffer.from(before);
          const bytes = Buffer.concat([start, Buffer.from([bad]), Buffer.from(after)]);
          fc.pre(bytes[0] !== 0xff);
          expect(() => decodeText(bytes)).toThrow(`not UTF-8: byte ${start.length} (0x${bad.toString(16)})`);
        },
      ),
    );
  });

  it('reads Markdown without markup exactly as it stands', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'Z', 'é', '😀', '“', '-'), minLength: 1 }).map((s) => `w${s}`),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(words, (list) => {
        expect(readMarkdown(list.join(' ')).text).toBe(list.join(' '));
      }),
    );
  });
});
