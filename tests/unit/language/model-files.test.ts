import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';

const LISTED = ['model', 'encoder'].flatMap((folder) => {
  const path = join(PACKAGE_ROOT, 'ingest/2-language', folder);
  const lines = readFileSync(join(path, 'sha256.txt'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [sha256 = '', name = ''] = line.split('  ');
    return { name: `${folder}/${name}`, path: join(path, name), sha256 };
  });
});

it.each(LISTED)('$name is the file of the model card', ({ path, sha256 }) => {
  expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256);
});
