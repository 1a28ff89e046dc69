import { cpSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extractorIdOf } from '../../../ingest/extractor-id.js';
import { extractionDataFiles, loadDataDigest } from '../../../ingest/load-data-digest.js';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';

const STAGES = ['2-language', '3-mention', '4-entity', '5-statement'];
/** Code, documents, what tests compare with, and what belongs to the training. */
const NO_DATA = /\.(?:ts|md|wat)$|LICENSE|sha256\.txt$|fixture\.json$|\/training\//;

it('covers every data file of the stages that read an article', () => {
  const lying = STAGES.flatMap((stage) =>
    readdirSync(join(PACKAGE_ROOT, 'ingest', stage), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(PACKAGE_ROOT.length + 1))
      .filter((path) => !NO_DATA.test(path)),
  );
  const covered = extractionDataFiles().filter((path) => path.startsWith('ingest/'));
  expect(covered).toEqual(lying.sort());
});

it('is the same for the same data elsewhere, and another when one word of a rule or the name of a file changes', () => {
  const copy = mkdtempSync(join(tmpdir(), 'newsgraph-data-'));
  for (const path of extractionDataFiles()) cpSync(join(PACKAGE_ROOT, path), join(copy, path));
  const digest = loadDataDigest();
  expect(digest).toMatch(/^[0-9a-f]{12}$/);
  expect(loadDataDigest(copy)).toBe(digest);

  writeFileSync(join(copy, 'ingest/5-statement/words.yaml'), 'other: [word]\n');
  const changed = loadDataDigest(copy);
  expect(changed).not.toBe(digest);

  const rules = join(copy, 'ingest/5-statement/rules');
  renameSync(join(rules, 'nested.yaml'), join(rules, 'zz.yaml'));
  expect([digest, changed]).not.toContain(loadDataDigest(copy));
});

it('stands in the id of the extractor, with a threshold that is not the usual one', () => {
  expect(extractorIdOf()).toMatch(/^newsgraph\/\S+ \S+ data\/[0-9a-f]{12}$/);
  expect(extractorIdOf({ minConfidence: 0.25 })).toBe(`${extractorIdOf()} min-confidence 0.25`);
});
