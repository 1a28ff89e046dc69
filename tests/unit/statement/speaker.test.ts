import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../ingest/5-statement/find-quotations.js';
import { format, read } from './read.js';

const VISIT = 'Anna Berg VISITS Kenya';
const CREDITED: readonly [string, string][] = [
  ['the speaker before', 'Carlos Ruiz said Anna Berg had visited Kenya.'],
  ['the speaker after', 'Anna Berg visited Kenya, said Carlos Ruiz.'],
  ['the speaker inside', 'Anna Berg, Carlos Ruiz said, visited Kenya.'],
  ['who tells somebody else', 'Anna Berg visited Kenya, Carlos Ruiz told reporters.'],
  ['who adds', 'Carlos Ruiz smiled, adding that Anna Berg had visited Kenya.'],
  ['"according to"', 'Anna Berg visited Kenya, according to Carlos Ruiz.'],
  ['a quotation with the speaker behind it', '"Anna Berg visited Kenya," Carlos Ruiz said.'],
  ['a quotation that the speaker interrupts', '"Anna Berg," Carlos Ruiz said, "visited Kenya."'],
  [
    'the rest of a quotation after its speaker',
    '"The week was long," Carlos Ruiz said. "Anna Berg visited Kenya."',
  ],
  [
    'the beginning of a quotation before its speaker',
    '"Anna Berg visited Kenya. The week was long," Carlos Ruiz said.',
  ],
  [
    'a quotation of several paragraphs, left open between them',
    'Carlos Ruiz said: "The week was long.\n\n"Anna Berg visited Kenya."',
  ],
  ['a quotation behind a report', 'Carlos Ruiz said the week was long. "Anna Berg visited Kenya."'],
  ['the paragraphs below "said:"', 'After the meeting Carlos Ruiz said:\n\nAnna Berg visited Kenya.'],
  ['a colon', 'Carlos Ruiz: "Anna Berg visited Kenya."'],
  ['a headline with its source in front', 'Carlos Ruiz: Anna Berg visited Kenya\n\nThe week was long.'],
  ['a headline with its source at the end', 'Anna Berg visited Kenya – Carlos Ruiz\n\nThe week was long.'],
  ['a clause that continues the claim', 'Carlos Ruiz said the week was long and Anna Berg visited Kenya.'],
  ['who accuses', 'Carlos Ruiz accused Anna Berg of visiting Kenya.'],
  ['whose claim it is', "The paper dismissed Carlos Ruiz's claim that Anna Berg had visited Kenya."],
];

describe('the speaker', () => {
  it.each(CREDITED)('is %s', async (_, text) => {
    expect((await read(text)).map(format)).toContain(`${VISIT} by Carlos Ruiz`);
  });

  it('is whoever says what he himself will do', async () => {
    const found = (await read('Carlos Ruiz said he would visit Kenya.')).map(format);
    expect(found).toContain('Carlos Ruiz planned VISITS Kenya by Carlos Ruiz');
  });
});

const OWN_VOICE: readonly [string, string, string][] = [
  ['what a claim takes for granted', 'Carlos Ruiz said Anna Berg, who visited Kenya, was ill.', VISIT],
  ['what happened before or after', 'Carlos Ruiz said it rained after Anna Berg visited Kenya.', VISIT],
  ['a sentence beside a quotation', 'Anna Berg visited Kenya. "The week was long," Carlos Ruiz said.', VISIT],
  ['a title in a claim', 'Carlos Ruiz said Kenyan President Anna Berg was ill.', 'Anna Berg LEADS Kenya'],
  ['a demand', 'Carlos Ruiz asked Anna Berg to visit Kenya.', 'Anna Berg planned VISITS Kenya'],
];

it.each(OWN_VOICE)('credits nobody with %s', async (_, text, fact) => {
  expect((await read(text)).map(format)).toContain(fact);
});

describe('findQuotations', () => {
  const quotes = (text: string): string[] =>
    findQuotations(text).map(({ start, end }) => text.slice(start, end));

  it('reads straight and curly marks', () => {
    expect(quotes('He said "one" and “two”, and „three“.')).toEqual(['one', 'two', 'three']);
  });

  it('ends a quotation that is never closed at the end of its line', () => {
    expect(quotes('He said "one.\nTwo.')).toEqual(['one.']);
  });

  it('knows a paragraph that goes on from an open one', () => {
    expect(findQuotations('“One.\n\n“Two.”').map(({ continues }) => continues)).toEqual([false, true]);
  });

  it('takes a closed one for an end', () => {
    expect(findQuotations('“One.”\n\n“Two.”').map(({ continues }) => continues)).toEqual([false, false]);
  });
});
