import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';

/** The content of `ingest/3-mention/words/<name>.yaml`. Its shape is the caller's to know: the files are part of the program. */
export function loadWords<Shape>(name: string): Shape {
  return load(
    readFileSync(join(PACKAGE_ROOT, 'ingest', '3-mention', 'words', `${name}.yaml`), 'utf8'),
  ) as Shape;
}
