import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NewsgraphError } from '../../../src/model/errors.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';

const FOLDER = join(PACKAGE_ROOT, 'ingest/2-language/encoder');

/** A file of this folder. Throws a NewsgraphError when it is missing, or when `parse` finds it damaged. */
export function loadEncoderFile<T>(name: string, parse: (bytes: Buffer) => T): T {
  try {
    return parse(readFileSync(join(FOLDER, name)));
  } catch (cause) {
    throw new NewsgraphError('internal', `Cannot read ${name} in ${FOLDER}; reinstall newsgraph`, { cause });
  }
}

export function loadGraph(name: string): Uint8Array {
  return loadEncoderFile(name, (bytes) => new Uint8Array(bytes));
}

export function loadJson<T>(name: string): T {
  return loadEncoderFile(name, (bytes) => JSON.parse(bytes.toString('utf8')) as T);
}
