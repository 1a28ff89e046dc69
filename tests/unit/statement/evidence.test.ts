import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../../src/schema/check-statement.js';
import { read } from './read.js';

describe('evidence', () => {
  const text =
    'On Monday the weather was fine. Kenyan President Anna Berg, who is 52, did not visit Uganda with Carlos Ruiz. She left Kenya.';

  it('is a verbatim piece of the text that holds trigger and both ends', async () => {
    for (const statement of await read(text)) {
      expect(checkStatement(statement, text)).toBeNull();
      for (const { start, end, trigger } of statement.evidence) {
        expect(trigger.start).toBeGreaterThanOrEqual(start);
        expect(trigger.end).toBeLessThanOrEqual(end);
      }
    }
  });

  it('is no longer than the words that state it', async () => {
    const [office] = (await read(text)).filter(({ predicate }) => predicate === 'LEADS');
    expect(office?.evidence[0].quote).toBe('Kenyan President Anna Berg');
  });

  it('shows the word that denies it', async () => {
    const [visit] = (await read(text)).filter(({ predicate }) => predicate === 'VISITS');
    expect(visit?.evidence[0].quote).toContain('did not visit');
  });

  it('keeps every passage of one statement, in text order', async () => {
    const twice = 'Kenyan President Anna Berg spoke. Carlos Ruiz saw Kenyan President Anna Berg.';
    const [office] = (await read(twice)).filter(({ predicate }) => predicate === 'LEADS');
    expect(office?.evidence.map(({ start }) => start)).toEqual([0, 50]);
  });
});

it('gives the same bytes twice', async () => {
  const text = 'Kenyan President Anna Berg met Carlos Ruiz, the owner of Chelsea, in Madrid, Spain.';
  expect(JSON.stringify(await read(text))).toBe(JSON.stringify(await read(text)));
});

it.each([
  ['', 'nothing'],
  ['\u0000\u0007\ud800 "\'`', 'control characters and a lone surrogate'],
  ['(((((,,,,,;;;;;', 'punctuation'],
  ['A B C D '.repeat(400), 'names without a verb'],
])('reads hostile text without a fault (%#: %s)', async (text) => {
  for (const statement of await read(text)) expect(checkStatement(statement, text)).toBeNull();
});
