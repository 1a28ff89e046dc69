import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { type Baseline, baselineFigures } from './baseline-figures.js';
import { extractGold } from './support/extract-gold.js';

const FOLDER = join(PACKAGE_ROOT, 'tests/eval');
const baseline = JSON.parse(readFileSync(join(FOLDER, 'baseline.json'), 'utf8')) as Baseline;

describe('on the golden articles of the project', () => {
  let now: Baseline;
  let quotesNotInText: number;
  beforeAll(async () => {
    const evaluation = await extractGold(join(FOLDER, 'gold'));
    now = baselineFigures(evaluation);
    quotesNotInText = evaluation.evidence.notInText;
  }, 120_000);

  it.each(Object.entries(baseline))('%s is not below the interval of its baseline', (name, { low }) => {
    expect(now[name]?.value).toBeGreaterThanOrEqual(low);
  });

  it('every quote stands in its article', () => {
    expect(quotesNotInText).toBe(0);
  });
});
