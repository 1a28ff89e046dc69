import { expect, it } from 'vitest';
import { format, read } from './read.js';

it('takes a president without a country for that of the country that the article is about', async () => {
  const found = await read('President Anna Berg met farmers on Monday. Kenya had no rain. Kenya needs help.');
  expect(found.map(format)).toContain('Anna Berg LEADS Kenya');
});

it('takes her for nobody’s where the article speaks of two countries as often', async () => {
  const found = await read(
    'President Anna Berg gave Iraq a loan. The United States and Iraq signed on Monday. Iraq thanked the United States.',
  );
  expect(found.map(format).filter((fact) => fact.startsWith('Anna Berg LEADS'))).toEqual([]);
});
