import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';

const FOLDER = join(PACKAGE_ROOT, 'ingest/2-language/model');
const LISTED = readFileSync(join(FOLDER, 'sha256.txt'), 'utf8').trim().split('\n');

it.each(LISTED.map((line) => line.split('  ').reverse()))(
  '%s is the file of the model card',
  (name, sha256) => {
    const bytes = readFileSync(join(FOLDER, name!));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  },
);
