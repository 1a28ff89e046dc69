import { expect, it } from 'vitest';
import { format, read } from './read.js';

const FACTS: Record<string, readonly string[]> = {
  'Anna Berg VISITS Kenya': [
    'Anna Berg visited Kenya.',
    'Kenya was visited by Anna Berg.',
    'Anna Berg, who visited Kenya last week, was happy.',
    'Anna Berg paid a visit to Kenya.',
    "Anna Berg's visit to Kenya ended on Monday.",
    'Anna Berg travelled to Kenya.',
    'Anna Berg, the commissioner for reconstruction, who visited Kenya last week, was happy.',
  ],
  'Anna Berg LEADS Kenya': [
    'Kenyan President Anna Berg spoke on Monday.',
    'Anna Berg, the president of Kenya, spoke on Monday.',
    "Kenya's president, Anna Berg, spoke on Monday.",
    'The president of Kenya, Anna Berg, spoke on Monday.',
    'Anna Berg is the president of Kenya.',
  ],
  'Microsoft ACQUIRES Nokia': [
    'Microsoft bought Nokia.',
    'Nokia was bought by Microsoft.',
    'Nokia was sold to Microsoft.',
    "Microsoft's acquisition of Nokia was approved.",
  ],
  'Carlos Ruiz CRITICIZES Anna Berg': [
    'Carlos Ruiz accused Anna Berg of lying.',
    'Anna Berg was accused by Carlos Ruiz of lying.',
    'Carlos Ruiz and his friends condemned Anna Berg.',
  ],
  'Nokia APPOINTS Anna Berg': [
    'Nokia appointed Anna Berg chief executive.',
    'Anna Berg was appointed chief executive by Nokia on Monday.',
    'Nokia named Anna Berg chief executive officer on Monday.',
  ],
  'Anna Berg MEETS Carlos Ruiz': [
    'The president of Kenya, Anna Berg, met Carlos Ruiz.',
    'The chief executive of Nokia, Anna Berg, met Carlos Ruiz.',
  ],
  'Kenya NEGOTIATES_WITH Uganda': [
    'Kenya held talks with Uganda.',
    'Talks between Kenya and Uganda ended on Monday.',
    'Talks between Uganda and Kenya ended on Monday.',
    'Uganda negotiated with Kenya.',
  ],
};

for (const [fact, wordings] of Object.entries(FACTS)) {
  it.each(wordings)(`reads ${fact} in "%s"`, async (text) => {
    expect((await read(text)).map(format)).toContain(fact);
  });
}

it('gives each member of a coordination its own statement', async () => {
  const found = (await read('Anna Berg and Carlos Ruiz visited Kenya and Uganda.')).map(format);
  expect(found).toEqual(
    expect.arrayContaining([
      'Anna Berg VISITS Kenya',
      'Anna Berg VISITS Uganda',
      'Carlos Ruiz VISITS Kenya',
      'Carlos Ruiz VISITS Uganda',
    ]),
  );
});

it('makes no chain of places out of a list', async () => {
  const found = (await read('The firm works in Kenya, Uganda and Ghana.')).map(format);
  expect(found.filter((fact) => fact.includes('LOCATED_IN'))).toEqual([]);
});

it('gives each delegation to its own country', async () => {
  const found = (await read('The Kenyan and Ugandan delegations met in Nairobi.')).map(format);
  expect(found).toContain('Ugandan delegation PART_OF Uganda');
  expect(found).not.toContain('Ugandan delegation PART_OF Kenya');
});

it('reads no office off a name that a comma parts from it', async () => {
  const found = (await read('In Kenya and Uganda, deputy defence minister Anna Berg spoke.')).map(format);
  expect(found).not.toContain('Anna Berg HOLDS_POSITION Uganda');
});
