import { expect, it } from 'vitest';
import { keepMostSpecific } from '../../../ingest/5-statement/keep-most-specific.js';
import { format, read } from './read.js';

it('tells the result of a match and not that there was one', async () => {
  const found = (await read('Brazil defeated Argentina. Brazil faced Argentina in Nairobi.')).map(format);
  expect(found).toContain('Brazil DEFEATS Argentina');
  expect(found).not.toContain('Brazil COMPETES_WITH Argentina');
});

it('gives one person one office in a body at a time', async () => {
  const text = 'Anna Berg, the chairman of Nokia, spoke. Anna Berg, an engineer at Nokia, left.';
  const found = (await read(text)).filter(({ object }) => object.name === 'Nokia');
  expect(found.map(({ predicate }) => predicate)).toEqual(['LEADS']);
});

it('keeps a former office beside the present one', async () => {
  const text = 'Anna Berg, the chairman of Nokia, spoke. Anna Berg, a former engineer at Nokia, left.';
  expect((await read(text)).map(format)).toEqual(
    expect.arrayContaining(['Anna Berg LEADS Nokia', 'Anna Berg former WORKS_FOR Nokia']),
  );
});

it('leaves out no contest for a result that is less sure, so that no threshold brings it back', async () => {
  const [result] = await read('Brazil defeated Argentina.');
  const guess = { ...result!, confidence: 0.1 };
  const contest = { ...result!, predicate: 'COMPETES_WITH' as const, confidence: 0.8 };
  expect(keepMostSpecific([guess, contest])).toEqual([contest]);
});
