import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { SchemaError } from '../../../src/model/errors.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';

const PATH = join(PACKAGE_ROOT, 'ingest/2-language/lexicon/abbreviations.yaml');

const WORDS = z.array(z.string().min(1)).transform((words): ReadonlySet<string> => new Set(words));

const ABBREVIATIONS = z.strictObject({
  beforeNames: WORDS,
  beforeNumbers: WORDS,
  anywhere: WORDS,
  openers: WORDS,
  reportingVerbs: WORDS,
  credits: WORDS,
});

/** The word lists of abbreviations.yaml; abbreviations stand without their last full stop. */
export type Abbreviations = z.infer<typeof ABBREVIATIONS>;

/** Throws a SchemaError when the file is not what it should be. */
export function loadAbbreviations(): Abbreviations {
  try {
    return ABBREVIATIONS.parse(load(readFileSync(PATH, 'utf8')));
  } catch (cause) {
    throw new SchemaError(`${PATH}: not valid; compare it with load-abbreviations.ts`, { cause });
  }
}
