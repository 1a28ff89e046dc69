import { describe, expect, it } from 'vitest';
import { normalizeDate } from '../../../ingest/1-article/normalize-date.js';
import { readMarkdown } from '../../../ingest/1-article/readers/markdown.js';
import { readPlainText } from '../../../ingest/1-article/readers/plain-text.js';

describe('readPlainText', () => {
  it.each([
    ['Envoy meets mayor\n\nThe envoy came.', 'Envoy meets mayor'],
    ["\n 'No deal,' says mayor \nThe envoy came.", "'No deal,' says mayor"],
    ['The envoy came to the bay.\n\nShe left.', null],
    ['By Ana Ruiz\n\nThe envoy came.', null],
    ['March 5, 2007\n\nThe envoy came.', null],
    ['Envoy meets mayor', null],
    ['* * *\n\nThe envoy came.', null],
    [`${'Long '.repeat(40)}\n\nThe envoy came.`, null],
  ])('of %j takes the headline %j', (text, title) => {
    expect(readPlainText(text).title).toBe(title);
  });

  it.each([
    ['Headline\n\nFriday, July 21, 2017\n\nText.', '2017-07-21'],
    [' date 2022-03-29 By Ana Ruiz, The Bay\n\nText.', '2022-03-29'],
    ['Headline\n\nThey met on July 21, 2017\n\nText.', null],
    ['Headline\n\n03/04/2022\n\nText.', null],
    ['One.\nTwo.\nThree.\nFour.\nJuly 21, 2017', null],
  ])('of %j takes the date %j', (text, date) => {
    expect(readPlainText(text).date).toBe(date);
  });
});

describe('readMarkdown', () => {
  it('takes the front matter for the fields and the body for the text', () => {
    const article = readMarkdown(
      '---\nid: bay-1\ntitle: "Bay: a deal"\ndate: 2022-03-29\npublisher: The Bay\nurl: https://bay.example/1\nlanguage: en-GB\nmood: grim\n---\nThe envoy came.\n',
    );
    expect(article).toEqual({
      id: 'bay-1',
      title: 'Bay: a deal',
      date: '2022-03-29',
      publisher: 'The Bay',
      url: 'https://bay.example/1',
      language: 'en-GB',
      text: 'The envoy came.',
    });
  });

  it('keeps markup, HTML and code blocks out of the text and joins lines of one paragraph', () => {
    const { text, title } = readMarkdown(
      [
        '# Bay *deal*',
        '',
        'The **envoy** of [Norway](https://x.example "t"), Ana',
        'Ruiz,<br> spoke \\*twice\\* &amp; left.  ',
        'Then `ls`. ![a photo](p.jpg)',
        '',
        '> "No," said',
        '> the mayor.',
        '',
        '- First',
        '- Second',
        '',
        '<div>advert</div>',
        '',
        '```',
        'code',
        '```',
        '',
        '***',
        '',
        'End',
        '---',
      ].join('\n'),
    );
    expect(title).toBe('Bay deal');
    expect(text).toBe(
      'Bay deal\n\nThe envoy of Norway, Ana Ruiz, spoke *twice* & left.\nThen ls. \n\n"No," said the mayor.\n\nFirst\n\nSecond\n\nEnd',
    );
  });

  it.each([
    ['quotes', '>'.repeat(50_000)],
    ['lists', '- '.repeat(50_000)],
    ['open brackets', '['.repeat(50_000)],
    ['open emphasis', '*a**b'.repeat(20_000)],
    ['images in images', `${'!['.repeat(10_000)}a${'](b)'.repeat(10_000)}`],
    ['backticks', Array.from({ length: 400 }, (_, i) => '`'.repeat(i)).join(' ')],
  ])('reads hostile markup in a few seconds: %s', { timeout: 10_000 }, (_, markup) => {
    expect(readMarkdown(`The envoy came.\n\n${markup}x`).text).toMatch(/^The envoy came\./);
  });

  it('does not take a rule further down for front matter', () => {
    expect(readMarkdown('One.\n\n---\nid: x\n---\n').id).toBe(null);
  });

  it('reads empty front matter', () => {
    expect(readMarkdown('---\n---\nText.')).toMatchObject({ title: null, text: 'Text.' });
  });

  it('says what is wrong with front matter that is not YAML', () => {
    expect(() => readMarkdown('---\ntitle: Bay: a deal\n---\nText.')).toThrow(
      /the front matter is not YAML: bad indentation of a mapping entry \(1:11\).*quotes/,
    );
    expect(() => readMarkdown('---\n- a\n---\nText.')).toThrow('the fields are no mapping');
  });
});

describe('normalizeDate', () => {
  it.each([
    ['2022-03-29', '2022-03-29'],
    ['2022-08-22T11:30', '2022-08-22T11:30:00Z'],
    ['2022-08-22 11:30:05.250', '2022-08-22T11:30:05.250Z'],
    ['2022-08-22T23:30:00-03:00', '2022-08-23T02:30:00Z'],
    ['Tue, 29 Mar 2022 10:00:00 +0200', '2022-03-29T08:00:00Z'],
    ['Friday, July 21, 2017', '2017-07-21'],
    ['1 Mar 2020', '2020-03-01'],
    ['June  06, 2005', '2005-06-06'],
    ['29 February 2024', '2024-02-29'],
  ])('%s is %s', (value, date) => expect(normalizeDate(value)).toBe(date));

  it.each([
    '',
    '2022',
    '2022-02-30',
    '2022-02-30T10:00Z',
    '2022-13-01',
    '29 February 2023',
    '03/04/2022',
    'today',
    '1648512000',
  ])('%j is no date', (value) => expect(normalizeDate(value)).toBe(null));
});
