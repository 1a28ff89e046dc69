import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../ingest/2-language/analysis.js';
import { analyzeText } from '../../../ingest/2-language/analyze-text.js';
import { createEnglishAnalyzer } from '../../../ingest/2-language/create-english-analyzer.js';
import { loadParserParts } from '../../../ingest/2-language/load-parser-parts.js';

const analyzer = await createEnglishAnalyzer();
const parts = { ...loadParserParts(), findNames: false };

/** Processor time of the largest, 100,000 tokens: about 25 s; a quadratic step would take hours. */
const MAX_SECONDS = 120;

const formsOf = ({ tokens }: Analysis) => tokens.map(({ form }) => form);
const namesOf = ({ text, tokens, names }: Analysis) =>
  names.map(({ first, last, label }) => {
    return [text.slice(tokens[first]!.span.start, tokens[last - 1]!.span.end), label];
  });

describe('the analyzer', () => {
  it('finds who did what to whom', async () => {
    const { tokens } = await analyzer.analyze('Russia withdrew its troops from Kherson on Friday.');
    const [russia, withdrew, , troops, from, kherson] = tokens;
    expect(withdrew).toMatchObject({ lemma: 'withdraw', pos: 'VERB', tag: 'VBD', relation: 'ROOT', head: 1 });
    expect(russia).toMatchObject({ pos: 'PROPN', relation: 'nsubj', head: 1 });
    expect(troops).toMatchObject({ lemma: 'troop', relation: 'dobj', head: 1 });
    expect(from).toMatchObject({ relation: 'prep', head: 1 });
    expect(kherson).toMatchObject({ relation: 'pobj', head: 4 });
    expect(withdrew!.children).toEqual([0, 3, 4, 6, 8]);
  });

  it('gives names without "the" and "\'s", with our labels', async () => {
    const analysis = await analyzer.analyze(
      "President Joe Biden praised the United Nations and France's Emmanuel Macron.",
    );
    expect(namesOf(analysis)).toEqual([
      ['Joe Biden', 'PER'],
      ['United Nations', 'ORG'],
      ['France', 'LOC'],
      ['Emmanuel Macron', 'PER'],
    ]);
  });

  it('reads curly quotes as it reads straight ones', async () => {
    const straight = await analyzer.analyze('"It\'s Ukraine\'s turn," Zelensky said. "We don\'t wait."');
    const curly = await analyzer.analyze('“It’s Ukraine’s turn,” Zelensky said. “We don’t wait.”');
    const plain = ({ tokens }: Analysis) =>
      tokens.map(({ tag, head, relation, lemma }) => [tag, head, relation, lemma]);
    expect(plain(curly)).toEqual(plain(straight));
    expect(formsOf(curly)).toContain('’s');
  });

  it('reads a headline in capitals as it reads one in title case', async () => {
    const shouted = await analyzer.analyze('RUSSIA WITHDRAWS TROOPS FROM KHERSON AS UKRAINE ADVANCES');
    const titled = await analyzer.analyze('Russia Withdraws Troops From Kherson As Ukraine Advances');
    expect(shouted.tokens.map(({ tag, head }) => [tag, head])).toEqual(
      titled.tokens.map(({ tag, head }) => [tag, head]),
    );
    expect(formsOf(shouted)[0]).toBe('RUSSIA');
  });

  it('reads over HTML left-overs and keeps offsets into the source', async () => {
    const text = '<p>Johnson &amp; Johnson&nbsp;bought <b>Acme</b>&#8217;s shares.</p>';
    const analysis = await analyzer.analyze(text);
    expect(formsOf(analysis)).toEqual([
      'Johnson',
      '&amp;',
      'Johnson',
      'bought',
      'Acme',
      '&#8217;s',
      'shares',
      '.',
    ]);
  });

  it('sees through invisible characters inside a word', async () => {
    const analysis = await analyzer.analyze('The Krem\u00adlin met Er\u200bdogan in \u202aAnkara\u202c.');
    expect(analysis.tokens.map(({ lemma }) => lemma)).toEqual([
      'the',
      'kremlin',
      'meet',
      'erdogan',
      'in',
      'ankara',
      '.',
    ]);
    expect(formsOf(analysis)[1]).toBe('Krem\u00adlin');
  });

  it('finds nothing in an empty text and in white space', async () => {
    for (const text of ['', ' ', '\n\n\t\u00a0\u2003\n', '\u200b\u202e'])
      expect(await analyzer.analyze(text)).toMatchObject({ text, tokens: [], sentences: [], names: [] });
  });

  it('says the same about a text after it has read others', async () => {
    const text = 'Poland and Germany signed a treaty in Warsaw.';
    const first = await analyzer.analyze(text);
    await analyzer.analyze('“Nothing” — else, matters! 12345 zzz');
    expect(await analyzer.analyze(text)).toEqual(first);
  });
});

describe('whatever the text, the analyzer', () => {
  const odd = fc.constantFrom(
    ...[
      '\ud83d\ude00',
      '\ud800',
      '\udc00',
      '\u0000',
      '\u0007',
      '\u202e',
      '\u200d',
      '\ufeff',
      '\u00a0',
      '\r\n',
      '\n',
      '\n\n',
      '\t',
    ],
    ...[
      '"',
      '“',
      '”',
      '’',
      "'",
      '(',
      ')',
      '[',
      '<b>',
      '&amp;',
      '…',
      '...',
      '.',
      '!',
      '?',
      '-',
      '—',
      '\u0301',
      'ﬁ',
      '中文',
      'العربية',
    ],
    ...[
      'The',
      'said',
      'U.S.',
      'Mr.',
      'Russia',
      'met',
      '3.5',
      'RUSSIA AND UKRAINE MEET',
      'meet.We',
      "don't",
      'http://a.b/c?d=e',
      '=cmd()',
    ],
  );
  const texts = fc.oneof(
    fc.array(fc.tuple(odd, fc.constantFrom('', ' ', '  '))).map((parts) => parts.flat().join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((codes) => String.fromCharCode(...codes)),
  );

  it('gives tokens in order that are pieces of it, in sentences that are trees', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expectSound(await analyzer.analyze(text), text);
      }),
      { numRuns: 150 },
    );
  }, 600_000);

  it.each([
    ['1 MB in one sentence', 'misunderstandings and internationalization '.repeat(24_000)],
    ['100,000 tokens without a stop', 'Russia met Ukraine and '.repeat(25_000)],
    ['a word of 100,000 letters', 'a'.repeat(100_000)],
    ['100,000 full stops', '.'.repeat(100_000)],
    ['4,000 quotes', '"\''.repeat(2_000)],
    ['5,000 open tags', '<b '.repeat(5_000)],
    ['2,000 lines', 'Headline\n'.repeat(2_000)],
    ['no letters', '12 34, 56; 78 -- 90. '.repeat(500)],
    ['a foreign language', 'Министр иностранных дел встретился с послом. '.repeat(500)],
    ['a script without blanks', '外交部长星期一会见了大使。'.repeat(500)],
    ['capitals only', 'RUSSIA AND UKRAINE MEET '.repeat(1_000)],
    ['lone surrogates', '\ud800 \udc00x'.repeat(1_000)],
  ])(
    'reads %s in bounded time',
    (_, text) => {
      const start = process.cpuUsage();
      expectSound(analyzeText(text, parts), text);
      expect(process.cpuUsage(start).user / 1e6).toBeLessThan(MAX_SECONDS);
    },
    600_000,
  );

  it('reads a long text without a stop with the encoder too', async () => {
    const text = 'Russia met Ukraine and '.repeat(1_000);
    expectSound(await analyzer.analyze(text), text);
  }, 600_000);
});

/** The promises of analysis.ts. */
function expectSound({ text, tokens, sentences, names }: Analysis, source: string): void {
  expect(text).toBe(source);
  const problems: string[] = [];
  let end = 0;
  tokens.forEach((token, i) => {
    const { span, form } = token;
    if (token.index !== i) problems.push(`index of ${i}`);
    if (span.start < end || span.end <= span.start) problems.push(`span of ${i}`);
    if (text.slice(span.start, span.end) !== form || form.trim() === '') problems.push(`form of ${i}`);
    end = span.end;
  });
  let next = 0;
  sentences.forEach((sentence, s) => {
    const { first, last, span } = sentence;
    if (sentence.index !== s || first !== next || last <= first) problems.push(`range of sentence ${s}`);
    if (span.start !== tokens[first]?.span.start || span.end !== tokens[last - 1]?.span.end)
      problems.push(`span of sentence ${s}`);
    problems.push(...treeProblems(tokens, first, last, s));
    next = last;
  });
  if (next !== tokens.length) problems.push('tokens outside of sentences');
  let free = 0;
  for (const { first, last, score } of names) {
    if (first < free || last <= first || last > tokens.length) problems.push(`name at ${first}`);
    if (tokens[first]!.sentence !== tokens[last - 1]!.sentence)
      problems.push(`name across sentences at ${first}`);
    if (!(score >= 0 && score <= 1)) problems.push(`score of name at ${first}`);
    free = last;
  }
  expect(problems).toEqual([]);
}

function treeProblems(tokens: Analysis['tokens'], first: number, last: number, sentence: number): string[] {
  const problems: string[] = [];
  const reached = new Set<number>();
  const roots = tokens.slice(first, last).filter(({ index, head }) => index === head);
  const open = roots.map(({ index }) => index);
  if (roots.length !== 1) problems.push(`${roots.length} roots in sentence ${sentence}`);
  while (open.length > 0) {
    const token = open.pop()!;
    if (reached.has(token) || token < first || token >= last) problems.push(`no tree at ${token}`);
    reached.add(token);
    for (const child of tokens[token]!.children) {
      if (tokens[child]!.head !== token) problems.push(`child ${child}`);
      open.push(child);
    }
  }
  if (reached.size !== last - first) problems.push(`tokens off the tree in sentence ${sentence}`);
  if (tokens.slice(first, last).some((token) => token.sentence !== sentence))
    problems.push(`sentence ${sentence}`);
  return problems;
}
