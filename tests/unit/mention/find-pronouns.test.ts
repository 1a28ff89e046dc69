import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentions-in.js';

describe('findPronouns', () => {
  it('finds personal, possessive and relative pronouns', async () => {
    const pronouns = (await mentionsIn('She sold the house that they built, which cost him his job.')).filter(
      ({ form }) => form === 'pronoun',
    );
    expect(pronouns.map(({ text }) => text)).toEqual(['She', 'that', 'they', 'which', 'him', 'his']);
  });

  it('does not take "US", "IT" or the conjunction "that" for pronouns', async () => {
    const texts = (await mentionsIn('The US said that IT firms left.')).filter(
      ({ form }) => form === 'pronoun',
    );
    expect(texts).toEqual([]);
  });
});
