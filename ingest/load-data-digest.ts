import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../src/model/compare-text.js';
import { PACKAGE_ROOT } from '../src/model/package-root.js';

/** Where the data lie that decide what is read out of an article. */
const FOLDERS = [
  'ingest/2-language/encoder',
  'ingest/2-language/lexicon',
  'ingest/2-language/model',
  'ingest/3-mention/words',
  'ingest/5-statement',
  'ingest/5-statement/learned',
  'ingest/5-statement/rules',
];
const SCHEMA = ['graph-schema/entities.yaml', 'graph-schema/relations.yaml'];

const DATA = /\.(?:json|yaml|txt|gz|onnx|safetensors)$/;
/** What tests compare with. */
const NOT_READ = /fixture\.json$|^sha256\.txt$/;

/**
 * 12 hex digits of the SHA-256 of all weights, word lists, rules and schema files with their paths: another digest,
 * other facts. Takes some 20 ms for 30 MB, no model is loaded.
 */
export function loadDataDigest(root = PACKAGE_ROOT): string {
  const hash = createHash('sha256');
  for (const path of extractionDataFiles(root)) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}

/** Paths below `root` with forward slashes, in the order of their code units. */
export function extractionDataFiles(root = PACKAGE_ROOT): string[] {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => DATA.test(name) && !NOT_READ.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return [...found, ...SCHEMA].sort(compareText);
}
