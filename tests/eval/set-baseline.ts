/** Writes baseline.json from what the extractor reads now; to be run, and looked at, after a change for the better. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { baselineFigures } from './baseline-figures.js';
import { extractGold } from './support/extract-gold.js';

async function main(): Promise<void> {
  const folder = join(PACKAGE_ROOT, 'tests/eval');
  const figures = baselineFigures(await extractGold(join(folder, 'gold')));
  writeFileSync(join(folder, 'baseline.json'), `${JSON.stringify(figures, null, 2)}\n`);
  console.log(figures);
}

void main();
