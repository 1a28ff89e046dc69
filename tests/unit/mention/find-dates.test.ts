import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../ingest/2-language/analysis.js';
import { dateValue } from '../../../ingest/3-mention/date-value.js';
import { createDateFinder } from '../../../ingest/3-mention/find-dates.js';
import { analyze } from './mentions-in.js';

/** Of all sentences. */
function datesIn(analysis: Analysis, publishedAt: string | null) {
  const datesOf = createDateFinder(analysis, publishedAt);
  return analysis.sentences.flatMap(({ index }) => datesOf(index));
}

const PUBLISHED = '2022-03-30'; // a Wednesday

describe('dateValue', () => {
  it.each([
    ['March 29, 2022', '2022-03-29'],
    ['Monday, 3 June 2019', '2019-06-03'],
    ['May 2018', '2018-05'],
    ['2014', '2014'],
    ['5 May', '2022-05-05'],
    ['November', '2021-11'],
    ['Tuesday', '2022-03-29'],
    ['Wednesday', '2022-03-30'],
    ['next Friday', '2022-04-01'],
    ['last year', '2021'],
    ['two months ago', '2022-01'],
    ['yesterday', '2022-03-29'],
  ])('%s is %s when published on 30 March 2022', (text, value) => {
    expect(dateValue(text, PUBLISHED)).toBe(value);
  });

  it.each(['two weeks', 'may', 'last week'])('%s names no point in time', (text) => {
    expect(dateValue(text, PUBLISHED)).toBeNull();
  });

  it('does not guess the year or the day without a date of publication', () => {
    expect(dateValue('Tuesday', null)).toBeNull();
    expect(dateValue('5 May', null)).toBeNull();
    expect(dateValue('5 May 2020', null)).toBe('2020-05-05');
  });
});

describe('createDateFinder', () => {
  it('gives the exact place of each expression', async () => {
    const text = 'He has led it since 2018 and, on Monday, 3 June 2019, left; next Friday he returns.';
    const dates = datesIn(await analyze(text), PUBLISHED);
    expect(dates.map((date) => [date.text, date.value])).toEqual([
      ['2018', '2018'],
      ['Monday, 3 June 2019', '2019-06-03'],
      ['next Friday', '2022-04-01'],
    ]);
    for (const { span, text: found } of dates) expect(text.slice(span.start, span.end)).toBe(found);
  });

  it('does not take the verb "may" or an amount for a date', async () => {
    const dates = datesIn(await analyze('He may have paid 2018 dollars.'), PUBLISHED);
    expect(dates.filter(({ value }) => value !== null)).toEqual([]);
  });
});
