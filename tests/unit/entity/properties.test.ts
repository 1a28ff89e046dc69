import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';
import { containsSpan, overlapsSpan } from '../../../src/model/span.js';
import { mentionsIn } from '../mention/mentions-in.js';
import { resolve } from './who-is-who.js';

const PIECES = [
  'Ukrainian President Volodymyr Zelensky',
  "Russia's military",
  'the two sides',
  'the Chelsea owner',
  'Zelensky',
  'the Ministry of Health and Trade',
  '(ADB)',
  'he said',
  'its',
  'who',
  '.',
  ',',
  '\n\n',
  '“',
  '’s',
  '\u202e',
  '\ud83d\ude00',
  '=cmd()',
  '`',
  'Mr.',
];

const texts = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 25 })
  .map((pieces) => pieces.join(' '));

describe('mentions of any text', () => {
  it('stand in text order, nested or disjoint, and are what the text says there', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const mentions = await mentionsIn(text);
        mentions.forEach((mention, i) => {
          expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.text);
          expect(mention.head).toBeGreaterThanOrEqual(mention.first);
          expect(mention.head).toBeLessThan(mention.last);
          const next = mentions[i + 1];
          if (next !== undefined) expect(next.span.start).toBeGreaterThanOrEqual(mention.span.start);
        });
        for (const a of mentions) {
          for (const b of mentions) {
            if (overlapsSpan(a.span, b.span))
              expect(containsSpan(a.span, b.span) || containsSpan(b.span, a.span)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('resolve to entities that hold them, each id once, the same every time', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { entities, mentions } = await resolve(text);
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
        for (const mention of mentions) {
          const holders = entities[mention.entity]?.mentions ?? [];
          expect(
            holders.some(({ start, end }) => start === mention.span.start && end === mention.span.end),
          ).toBe(true);
        }
        for (const { name, aliases } of entities) expect(aliases).not.toContain(name);
        expect((await resolve(text)).entities).toEqual(entities);
      }),
      { numRuns: 40 },
    );
  });
});

describe('resolveCoreference', () => {
  const folder = join(PACKAGE_ROOT, 'examples', 'articles');
  const files = readdirSync(folder).filter((file) => /\.(md|txt)$/.test(file));

  it.skipIf(files.length === 0)('takes time in proportion to the length of a text', async () => {
    const text = files
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n\n')
      .slice(0, 8000);
    const once = await timed(text);
    const fourTimes = await timed(Array.from({ length: 4 }, () => text).join('\n\n'));
    expect(fourTimes).toBeLessThan(Math.max(40 * once, 4000));
  });
});

async function timed(text: string): Promise<number> {
  const start = performance.now();
  await resolve(text);
  return performance.now() - start;
}
