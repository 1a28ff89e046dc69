import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { NewsgraphError } from '../../src/model/errors.js';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { decodeSafetensors } from './spacy/decode-safetensors.js';
import type { EnglishModel } from './spacy/english-model.js';

const FOLDER = join(PACKAGE_ROOT, 'ingest/2-language/model');

/** Reads the weights and tables of ingest/2-language/model/. Throws a NewsgraphError when a file is missing or damaged. */
export function loadEnglishModel(): EnglishModel {
  try {
    return {
      weights: decodeSafetensors(readFileSync(join(FOLDER, 'weights.safetensors'))),
      labels: readJson('labels.json'),
      tokenizer: readJson('tokenizer.json'),
      norms: {
        ...readJson<EnglishModel['norms']>('base-norms.json'),
        ...readJson<EnglishModel['norms']>('norms.json'),
      },
      symbols: readJson('symbols.json'),
      attributeRules: readJson('attribute-rules.json'),
      lemmas: JSON.parse(gunzipSync(readFileSync(join(FOLDER, 'lemmas.json.gz'))).toString('utf8')),
    };
  } catch (cause) {
    throw new NewsgraphError('internal', `Cannot read the language model in ${FOLDER}; reinstall newsgraph`, {
      cause,
    });
  }
}

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as T;
}
