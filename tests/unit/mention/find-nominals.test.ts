import { describe, expect, it } from 'vitest';
import { mentionsIn, ownNamesIn } from './mentions-in.js';

describe('findNominals', () => {
  it.each([
    ['Russian troops entered the town.', 'Russian military'],
    ['Troops of the Russian army entered the town.', 'Russian military'],
    ["Russia's military entered the town.", 'Russian military'],
    ['The Ukrainian government resigned.', 'Ukrainian government'],
    ['The Russian delegation left.', 'Russian delegation'],
    ['Two senior US officials resigned.', 'US officials'],
    ["Belarus's foreign ministry resigned.", "Belarus's foreign ministry"],
    ['A court in Brest jailed the driver.', 'court in Brest'],
    ['Residents of Mosul fled.', 'Residents of Mosul'],
    ['The Romagna floods killed 17 people.', 'Romagna floods'],
    ['Samoa lost the final of the Pacific Cup.', 'final of the Pacific Cup'],
  ])('%s has the entity %s', async (text, name) => {
    expect(await ownNamesIn(text)).toContain(name);
  });

  it.each([
    'The Chelsea owner left.',
    'An oil depot burnt.',
    'Civilians fled.',
    'The company left.',
    'Two Chrysler plants closed.',
    'A crash closed the road.',
  ])('%s has no entity of its own', async (text) => {
    expect(await ownNamesIn(text)).toEqual([]);
  });

  it('makes two entities of two countries’ delegations', async () => {
    const names = await ownNamesIn('The Russian and Ukrainian delegations met.');
    expect([...names].sort()).toEqual(['Russian delegation', 'Ukrainian delegation']);
  });

  it('makes an entity of each country’s government in a list after "of"', async () => {
    const text = 'The governments of Norway and Sweden signed the treaty.';
    expect(await ownNamesIn(text)).toEqual(['Norwegian government', 'Swedish government']);
    const texts = (await mentionsIn(text)).filter(({ form }) => form === 'nominal').map(({ text: t }) => t);
    expect(texts).toContain('The governments of Norway and Sweden');
  });

  it('takes no press conference for an event of its own', async () => {
    expect(await ownNamesIn('She spoke at a news conference in Oslo.')).toEqual([]);
  });

  it('gives the description its head, its modifiers and its number', async () => {
    const [nominal] = (await mentionsIn('The Chelsea owner left.')).filter(({ form }) => form === 'nominal');
    expect(nominal).toMatchObject({
      text: 'The Chelsea owner',
      lemma: 'owner',
      determiner: 'definite',
      isPlural: false,
    });
    expect(nominal?.form === 'nominal' && nominal.modifiers.map(({ text }) => text)).toEqual(['Chelsea']);
  });

  it('takes an "of" phrase into the description', async () => {
    const texts = (await mentionsIn('The head of the agency left.')).map(({ text }) => text);
    expect(texts).toContain('The head of the agency');
  });
});
