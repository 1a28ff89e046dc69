import { type Country, loadCountries } from './load-places.js';
import { indexByKey, placeKey } from './place-key.js';

let byName: Map<string, Country> | undefined;

/** The country of that name or alias ("UK", "the Netherlands", "Burma"); null when it is none. */
export function findCountry(name: string): Country | null {
  byName ??= indexByKey(loadCountries(), (country) => [country.name, ...country.aliases]);
  return byName.get(placeKey(name)) ?? null;
}
