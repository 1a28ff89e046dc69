import { expect, it } from 'vitest';
import { format, read } from './read.js';

it('lets both sides of a match take part in the contest that the sentence names', async () => {
  const found = (await read('Brazil defeated Argentina 2-1 in the final of the World Cup.')).map(format);
  expect(found).toEqual(
    expect.arrayContaining(['Brazil PARTICIPATES_IN World Cup', 'Argentina PARTICIPATES_IN World Cup']),
  );
});

it('lets nobody take part in a contest of another sentence', async () => {
  const found = (await read('Brazil defeated Argentina. The World Cup begins in June.')).map(format);
  expect(found.filter((fact) => fact.includes('PARTICIPATES_IN'))).toEqual([]);
});

it('says of nobody that he stayed away because he did not win', async () => {
  const found = (await read('Brazil did not beat Argentina in the World Cup.')).map(format);
  expect(found.filter((fact) => fact.includes('PARTICIPATES_IN'))).toEqual([]);
});
