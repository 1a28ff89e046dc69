import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load as parse } from 'js-yaml';
import { z } from 'zod';
import { SchemaError } from '../../../src/model/errors.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';

const FOLDER = join(PACKAGE_ROOT, 'ingest/2-language/lexicon');

const COUNTRY = z.strictObject({
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  code: z.string().regex(/^[A-Z]{2}$/),
  /** The usual English name. */
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  /** The first is the capital; then other spellings and seats. Empty for city states. */
  capitals: z.array(z.string().min(1)),
  adjectives: z.array(z.string().min(1)),
  people: z.array(z.string().min(1)),
});

const REGION = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['state', 'territory', 'region', 'continent']),
  /** ISO 3166-1 alpha-2 of the state that holds or claims it. */
  country: z.string().length(2).nullable(),
  aliases: z.array(z.string().min(1)),
  /** Also used of people. */
  adjectives: z.array(z.string().min(1)),
});

export type Country = Readonly<z.infer<typeof COUNTRY>>;
export type Region = Readonly<z.infer<typeof REGION>>;

let countries: readonly Country[] | undefined;
let regions: readonly Region[] | undefined;

/** countries.yaml, in file order, read once. Throws a SchemaError when the file is not what it should be. */
export function loadCountries(): readonly Country[] {
  countries ??= load('countries.yaml', z.array(COUNTRY));
  return countries;
}

/** regions.yaml, in file order, read once. Throws a SchemaError when the file is not what it should be. */
export function loadRegions(): readonly Region[] {
  regions ??= load('regions.yaml', z.array(REGION));
  return regions;
}

function load<T>(name: string, schema: z.ZodType<T>): T {
  const path = join(FOLDER, name);
  try {
    return schema.parse(parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new SchemaError(`${path}: not a valid lexicon; compare it with load-places.ts`, { cause });
  }
}
