import { nameKey } from '../3-mention/name-key.js';
import { placeOf } from '../3-mention/place-of.js';

/** No name of a country has more words. */
const LONGEST_COUNTRY = 3;

/** The same for "US Air Force", "U.S. Air Force" and "United States Air Force": the country in front, whatever it is called. */
export function bodyKey(name: string): string {
  const words = name.split(/\s+/);
  for (let count = Math.min(LONGEST_COUNTRY, words.length - 1); count > 0; count--) {
    const country = placeOf(
      words
        .slice(0, count)
        .join(' ')
        .replace(/['’]s?$/u, ''),
    );
    if (country?.isCountry) return nameKey(`${country.place} ${words.slice(count).join(' ')}`);
  }
  return nameKey(name);
}
