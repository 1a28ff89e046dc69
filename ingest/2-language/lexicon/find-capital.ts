import { type Country, loadCountries } from './load-places.js';
import { indexByKey, placeKey } from './place-key.js';

let byCapital: Map<string, Country> | undefined;

/** The country whose capital or seat of government that is ("Kyiv", "The Hague"); null when it is none. */
export function findCapital(name: string): Country | null {
  byCapital ??= indexByKey(loadCountries(), (country) => country.capitals);
  return byCapital.get(placeKey(name)) ?? null;
}
