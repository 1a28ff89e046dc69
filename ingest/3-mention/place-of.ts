import { findCapital } from '../2-language/lexicon/find-capital.js';
import { findCountry } from '../2-language/lexicon/find-country.js';
import { findDemonym } from '../2-language/lexicon/find-demonym.js';
import { findRegion } from '../2-language/lexicon/find-region.js';

/** A name that the lexicon knows: a country, its capital, a region; `isDemonym` for an adjective and its people. */
export interface KnownPlace {
  /** The usual English name of the place: Ukraine for "Ukrainian"; a capital's as it is written. */
  readonly place: string;
  readonly isDemonym: boolean;
  readonly isCountry: boolean;
  readonly isCapital: boolean;
}

/** What a string stands for by the lexicon; null when it is in no list. "U.S.-led" is a word of its own and an adjective. */
export function placeOf(name: string): KnownPlace | null {
  const abbreviation = /^((?:\p{Lu}\.){2,})-\p{Ll}+$/u.exec(name)?.[1];
  if (abbreviation !== undefined) {
    const place = placeOf(abbreviation);
    return place === null ? null : { ...place, isDemonym: true };
  }
  const country = findCountry(name);
  if (country !== null) return { place: country.name, isDemonym: false, isCountry: true, isCapital: false };
  const demonym = findDemonym(name);
  if (demonym !== null) {
    return {
      place: demonym.place.name,
      isDemonym: true,
      isCountry: 'code' in demonym.place,
      isCapital: false,
    };
  }
  if (findCapital(name) !== null) return { place: name, isDemonym: false, isCountry: false, isCapital: true };
  const region = findRegion(name);
  return region === null
    ? null
    : { place: region.name, isDemonym: false, isCountry: false, isCapital: false };
}

/** The adjective of a country or region by its usual name: Russia → "Russian"; null when the lexicon has none. */
export function demonymOf(place: string): string | null {
  return (findCountry(place) ?? findRegion(place))?.adjectives[0] ?? null;
}
