import { expect, it } from 'vitest';
import { read } from './read.js';

/** Published on 2024-05-15, a Wednesday; then predicate, beginning and end. */
const TIMES: readonly [string, string, string | null, string | null][] = [
  ['Anna Berg has led Nokia since 2019.', 'LEADS', '2019', null],
  ['Anna Berg led Nokia until 2018.', 'LEADS', null, '2018'],
  ['Anna Berg led Nokia from 2010 to 2014.', 'LEADS', '2010', '2014'],
  ['Anna Berg was the president of Kenya from 2010 to 2014.', 'LEADS', '2010', '2014'],
  ['Anna Berg visited Kenya on 3 May 2024.', 'VISITS', '2024-05-03', '2024-05-03'],
  ['Anna Berg visited Kenya in 2020.', 'VISITS', '2020', '2020'],
  ['Anna Berg visited Kenya on Tuesday.', 'VISITS', '2024-05-14', '2024-05-14'],
  ['Anna Berg will visit Kenya on 20 May.', 'VISITS', '2024-05-20', '2024-05-20'],
];

it.each(TIMES)('reads when "%s" holds', async (text, predicate, from, until) => {
  const [statement] = (await read(text, '2024-05-15')).filter((one) => one.predicate === predicate);
  expect([statement?.validFrom, statement?.validUntil]).toEqual([from, until]);
});

const UNCERTAIN: readonly [string, string, string][] = [
  ['a plan for a day that has passed', 'Anna Berg will visit Kenya on Monday.', 'VISITS'],
  ['the time of another clause', 'Anna Berg, who was ill in 2019, visited Kenya.', 'VISITS'],
  ['two times at once', 'Anna Berg visited Kenya in 2019 and in 2021.', 'VISITS'],
  ['the day on which an office is named', 'Kenyan President Anna Berg spoke on Monday.', 'LEADS'],
];

it.each(UNCERTAIN)('takes no time from %s', async (_, text, predicate) => {
  const [statement] = (await read(text, '2024-05-15')).filter((one) => one.predicate === predicate);
  expect([statement?.validFrom, statement?.validUntil]).toEqual([null, null]);
});
