import { describe, expect, it } from 'vitest';
import { createEnglishAnalyzer } from '../../../ingest/2-language/create-english-analyzer.js';

const analyzer = await createEnglishAnalyzer();

async function sentencesOf(text: string): Promise<string[]> {
  const { sentences } = await analyzer.analyze(text);
  return sentences.map(({ span }) => text.slice(span.start, span.end));
}

/** Each array is one text; its items are the sentences it must be split into, joined by a blank. */
const CASES: Record<string, readonly (readonly string[])[]> = {
  'does not end a sentence after an abbreviation inside it': [
    ['The U.S. said on Monday it would send aid.', 'Moscow refused.'],
    ['He lives in St. Petersburg with his wife.', 'She works there.'],
    ['The talks at No. 10 Downing Street began at 9 a.m. on Friday.'],
    ['Brig. Gen. Karl Ostrander spoke for the army.', 'Lt. Col. Maria Pell did not.'],
    ['Hon. Kwadwo Anane-Brobbey walked out.', 'Rev. James Otu stayed.'],
    ['Shares in Acme Corp. fell by 3 percent.', 'Widget Inc. shares rose.'],
    ['John F. Kennedy and J. R. R. Tolkien never met.'],
    ['The vote is due on Jan. 5 in Vilnius.', 'Turnout was low.'],
  ],
  'ends a sentence after an abbreviation when the next word opens one': [
    ['The envoy flew to Washington D.C. on Friday.', 'He met nobody.'],
    ['Troops will leave the U.S.', 'The move was expected.'],
    ['The meeting ended at 9 p.m.', 'It was the third this week.'],
    ['He runs Acme Corp.', 'In May he bought Widget Inc.', 'But the deal failed.'],
  ],
  'keeps closing quotes and brackets with their sentence': [
    ['"We will go," he said.', '"Nobody stops us."', 'Then he left.'],
    ['“We will go.”', 'Smith left.'],
    ['(The ministry declined to comment.)', 'The talks go on.'],
    ['The minister resigned (he had been ill).', 'His deputy took over.'],
  ],
  'does not cut a question from its speaker': [
    ['"Who is responsible?" the former minister asked.', 'Nobody answered.'],
    ['“Stop!” she shouted.', 'They stopped.'],
    ['Was it a mistake?', 'Nobody knows!', 'The search goes on.'],
  ],
  'does not end a sentence inside numbers, addresses or ellipses': [
    ['Prices rose 3.5 percent to $1.2 billion, according to www.example.com on Monday.'],
    ['"We will ... not surrender," he said.'],
    ['Write to press.office@example.org before 5 p.m. on Friday.'],
  ],
  'reads a dateline with its first sentence': [
    ['MOSCOW (AP) — Russia said on Monday that it would withdraw.', 'Kyiv did not comment.'],
    ['ACCRA, Ghana, Jan. 5 (Reuters) - The minister resigned.'],
  ],
  'opens a sentence at the credit of a picture': [['The hall in Washington D.C.', 'Image: Jane Doe.']],
};

describe.each(Object.entries(CASES))('the analyzer %s', (_, texts) => {
  it.each(texts.map((sentences) => [sentences.join(' '), sentences] as const))(
    '%s',
    async (text, sentences) => {
      expect(await sentencesOf(text)).toEqual(sentences);
    },
  );
});

describe('the analyzer', () => {
  it('ends a sentence at a blank line and after a headline, with or without a full stop', async () => {
    const text = 'House approves deal\nBy Jane Doe, Accra\n\nThe House approved it\n\nThe minister left.';
    expect(await sentencesOf(text)).toEqual([
      'House approves deal',
      'By Jane Doe, Accra',
      'The House approved it',
      'The minister left.',
    ]);
  });

  it('reads lines that were broken to fit a column as one paragraph', async () => {
    const text =
      'The foreign minister of the republic said on Monday that his\ncountry would join the talks in Vilnius next week if the other\nside kept the truce. He gave no date for his arrival.';
    expect(await sentencesOf(text)).toEqual([
      text.slice(0, text.indexOf(' He gave')),
      'He gave no date for his arrival.',
    ]);
  });

  it('reads each item of a list by itself', async () => {
    const text = 'Main points:\n- Russia withdraws\n- Ukraine agrees\n1. Sign the deal\n2. Open the border';
    expect(await sentencesOf(text)).toEqual(text.split('\n'));
  });

  it('finds the words on both sides of a quotation that no blank sets off', async () => {
    const text = '\u201cPeace is our priority,\u201dMedvedev said. Berg replied:\u201cIs it?\u201dand left.';
    const { tokens } = await analyzer.analyze(text);
    const words = tokens.map(({ span }) => text.slice(span.start, span.end));
    expect(words).toEqual(expect.arrayContaining(['Medvedev', 'Is', 'and']));
    expect(words.filter((word) => word === '\u201d')).toHaveLength(2);
  });

  it('finds the sentences when the blank after a stop is missing', async () => {
    const text = '“I look forward to our meet.”We have no date yet.The talks go on.';
    expect(await sentencesOf(text)).toEqual([
      '“I look forward to our meet.”',
      'We have no date yet.',
      'The talks go on.',
    ]);
  });
});
