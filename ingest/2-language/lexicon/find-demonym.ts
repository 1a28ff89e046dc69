import { type Country, loadCountries, loadRegions, type Region } from './load-places.js';

export interface Demonym {
  /** What the word is derived from. Of "Congolese" and the like, the first in the file. */
  readonly place: Country | Region;
  /** The country itself or the one the region belongs to; null for "African". */
  readonly country: Country | null;
  /** It can stand before a noun: "the Russian army". */
  readonly isAdjective: boolean;
  /** It can stand for people: "Russians", "the French". */
  readonly isPeople: boolean;
}

let byWord: Map<string, Demonym> | undefined;

/** What a word like "Russian", "Swedes", "Texan" or "African" is derived from; null when it is no such word. Capital needed. */
export function findDemonym(word: string): Demonym | null {
  byWord ??= indexDemonyms();
  return byWord.get(word.normalize('NFC')) ?? null;
}

function indexDemonyms(): Map<string, Demonym> {
  const countries = loadCountries();
  const index = new Map<string, Demonym>();
  const add = (word: string, demonym: Demonym) => {
    if (!index.has(word)) index.set(word, demonym);
  };
  for (const country of countries) {
    const people = new Set(country.people);
    const adjectives = new Set(country.adjectives);
    for (const word of [...adjectives, ...people])
      add(word, { place: country, country, isAdjective: adjectives.has(word), isPeople: people.has(word) });
  }
  const byCode = new Map(countries.map((country) => [country.code, country]));
  for (const region of loadRegions()) {
    const country = region.country === null ? null : (byCode.get(region.country) ?? null);
    for (const word of region.adjectives) {
      add(word, { place: region, country, isAdjective: true, isPeople: true });
      add(`${word}s`, { place: region, country, isAdjective: false, isPeople: true });
    }
  }
  return index;
}
