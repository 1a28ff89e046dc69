import { describe, expect, it } from 'vitest';
import { resolve } from './who-is-who.js';

async function entitiesIn(text: string): Promise<Record<string, readonly string[]>> {
  const { entities } = await resolve(text);
  return Object.fromEntries(entities.map((entity) => [entity.id, entity.aliases]));
}

describe('chooseName', () => {
  it('takes the fullest name without title and keeps the others as aliases, without pronouns', async () => {
    const text =
      'Zelensky spoke. Ukrainian President Volodymyr Zelensky said he would stay. The Ukraine President left.';
    const { 'person:volodymyr-zelensky': aliases } = await entitiesIn(text);
    expect(aliases).toEqual(['The Ukraine President', 'Zelensky']);
  });

  it('names a country that only its demonym names', async () => {
    expect(await entitiesIn('A Lithuanian driver was jailed.')).toEqual({
      'place:lithuania': ['Lithuanian'],
    });
  });

  it('does not make an entity of a continent’s adjective', async () => {
    expect(await entitiesIn('European markets fell.')).toEqual({});
  });
});
