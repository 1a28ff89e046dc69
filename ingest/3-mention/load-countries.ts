import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';

interface CountryRow {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly capitals: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
}

interface RegionRow {
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
}

/** A name that stands for a country or region; `isDemonym` for its adjective and its people. */
export interface PlaceName {
  /** The usual English name of the place. */
  readonly place: string;
  readonly isDemonym: boolean;
  readonly isCountry: boolean;
  readonly isCapital: boolean;
}

let names: ReadonlyMap<string, PlaceName> | undefined;
let demonyms: ReadonlyMap<string, string> | undefined;

/** What a string stands for by the lexicon: "Ukrainian" → Ukraine; null when it is in no list. */
export function placeOf(name: string): PlaceName | null {
  names ??= loadNames();
  return names.get(name) ?? (/^\p{Lu}{5,}$/u.test(name) ? (names.get(titleCase(name)) ?? null) : null);
}

/** The adjective of a country or region: Russia → "Russian"; null when the lexicon has none. */
export function demonymOf(place: string): string | null {
  demonyms ??= new Map(
    [...rows('countries'), ...rows('regions')].flatMap((row) =>
      row.adjectives[0] === undefined ? [] : [[row.name, row.adjectives[0]]],
    ),
  );
  return demonyms.get(place) ?? null;
}

function loadNames(): ReadonlyMap<string, PlaceName> {
  const found = new Map<string, PlaceName>();
  const add = (name: string, place: string, flags: Partial<PlaceName>) => {
    if (!found.has(name))
      found.set(name, { place, isDemonym: false, isCountry: false, isCapital: false, ...flags });
  };
  const countries = rows<CountryRow>('countries');
  for (const row of countries)
    for (const name of [row.name, ...row.aliases]) add(name, row.name, { isCountry: true });
  for (const row of countries)
    for (const name of [...row.adjectives, ...row.people])
      add(name, row.name, { isDemonym: true, isCountry: true });
  for (const row of countries) for (const name of row.capitals) add(name, name, { isCapital: true });
  for (const row of rows<RegionRow>('regions')) {
    for (const name of [row.name, ...row.aliases]) add(name, row.name, {});
    for (const name of row.adjectives) add(name, row.name, { isDemonym: true });
  }
  return found;
}

function rows<Row extends { name: string; adjectives: readonly string[] }>(file: string): readonly Row[] {
  return parse(
    readFileSync(join(PACKAGE_ROOT, 'ingest', '2-language', 'lexicon', `${file}.yaml`), 'utf8'),
  ) as Row[];
}

function titleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
