import { describe, expect, it } from 'vitest';
import { findCapital } from '../../../ingest/2-language/lexicon/find-capital.js';
import { findCountry } from '../../../ingest/2-language/lexicon/find-country.js';
import { findDemonym } from '../../../ingest/2-language/lexicon/find-demonym.js';
import { findRegion } from '../../../ingest/2-language/lexicon/find-region.js';
import { loadCountries, loadRegions } from '../../../ingest/2-language/lexicon/load-places.js';

describe('countries.yaml', () => {
  it('holds the 193 members of the United Nations, two observers, Taiwan and Kosovo, each once', () => {
    const codes = loadCountries().map(({ code }) => code);
    expect(codes).toHaveLength(197);
    expect(new Set(codes).size).toBe(197);
  });

  it('gives no name or alias to two countries', () => {
    const names = loadCountries().flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('agrees with the region names of the Unicode CLDR that Node carries', () => {
    const cldr = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const differing = loadCountries()
      .map(({ code, name }) => ({ code, name, cldr: cldr.of(code) }))
      .filter(({ cldr: other, code }) => other === undefined || findCountry(cldrPlain(other))?.code !== code);
    expect(differing).toEqual([]);
  });

  it('knows the country of every region', () => {
    const codes = new Set(loadCountries().map(({ code }) => code));
    expect(loadRegions().filter(({ country }) => country !== null && !codes.has(country))).toEqual([]);
  });
});

/** "Myanmar (Burma)" → "Myanmar"; "St. Kitts & Nevis" → "St. Kitts and Nevis"; "Congo - Kinshasa" → "Congo-Kinshasa". */
function cldrPlain(name: string): string {
  return name
    .replace(/ \(.*\)$/, '')
    .replace('&', 'and')
    .replace(' - ', '-')
    .replace('Palestinian Territories', 'Palestine');
}

describe('findCountry', () => {
  it.each([
    ['U.S.', 'US'],
    ['US', 'US'],
    ['USA', 'US'],
    ['the United States', 'US'],
    ['Britain', 'GB'],
    ['U.K.', 'GB'],
    ['the Netherlands', 'NL'],
    ['Türkiye', 'TR'],
    ['Côte d’Ivoire', 'CI'],
    ['DR Congo', 'CD'],
    ['norway', 'NO'],
  ])('finds %s as %s', (name, code) => {
    expect(findCountry(name)?.code).toBe(code);
  });

  it.each(['us', 'Us', 'Atlantis', '', 'constructor', '__proto__'])('finds no country in "%s"', (name) => {
    expect(findCountry(name)).toBeNull();
  });
});

describe('findDemonym', () => {
  it.each([
    ['Russian', 'RU', true, true],
    ['Russians', 'RU', false, true],
    ['Swedes', 'SE', false, true],
    ['Swedish', 'SE', true, false],
    ['French', 'FR', true, true],
    ['Chinese', 'CN', true, true],
    ['Texans', 'US', false, true],
  ])('derives %s from %s', (word, code, isAdjective, isPeople) => {
    expect(findDemonym(word)).toMatchObject({ country: { code }, isAdjective, isPeople });
  });

  it('derives "African" from no single country', () => {
    expect(findDemonym('African')).toMatchObject({ place: { name: 'Africa' }, country: null });
  });

  it('takes "polish" with a small letter for no demonym', () => {
    expect(findDemonym('polish')).toBeNull();
    expect(findDemonym('Polish')?.country?.code).toBe('PL');
  });
});

describe('findCapital and findRegion', () => {
  it('finds both spellings of a capital', () => {
    expect([findCapital('Kyiv')?.code, findCapital('Kiev')?.code]).toEqual(['UA', 'UA']);
  });

  it('finds states, regions and continents by name and abbreviation', () => {
    expect(findRegion('Calif.')?.name).toBe('California');
    expect(findRegion('the West Bank')?.country).toBe('PS');
    expect(findRegion('Mideast')?.name).toBe('Middle East');
    expect(findRegion('Europe')?.kind).toBe('continent');
  });
});
