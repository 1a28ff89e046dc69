import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { MODALITIES, POLARITIES } from '../../src/model/statement.js';
import { RELATION_TYPES } from '../../src/model/types.generated.js';

const FOLDER = join(PACKAGE_ROOT, 'tests/golden/cases');
/** What a case must and must not have is looked for from here on: lower than the default, which asks for precision 0.80 of all news. */
export const GOLDEN_MIN_CONFIDENCE = 0.25;

const GAPS = join(PACKAGE_ROOT, 'tests/golden/known-gaps.yaml');

const expectation = z.strictObject({
  subject: z.string(),
  predicate: z.enum(RELATION_TYPES),
  object: z.string(),
  /** In `must` affirmed and actual when absent; in `mustNot` any. */
  polarity: z.enum(POLARITIES).optional(),
  modality: z.enum(MODALITIES).optional(),
  /** The speaker; null: the article itself. Absent: whoever. */
  by: z.string().nullable().optional(),
  title: z.string().optional(),
});

const expected = z.strictObject({
  must: z.array(expectation).default([]),
  mustNot: z.array(expectation).default([]),
});

export type Expectation = z.infer<typeof expectation>;

/** One trait of news language: a short article and what must and must not be read in it. */
export interface GoldenCase {
  /** Its folder: the trait, such as `claim-in-claim`. */
  readonly name: string;
  readonly text: string;
  readonly must: readonly Expectation[];
  readonly mustNot: readonly Expectation[];
}

/** All cases by name. Throws naming the file that is not as it should be. */
export function loadCases(): readonly GoldenCase[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => {
      const read = (file: string) => readFileSync(join(FOLDER, name, file), 'utf8');
      if (read('why.md').trim() === '') throw new Error(`${name}/why.md: say what this case is about`);
      const { data, error } = expected.safeParse(load(read('expected.yaml')));
      if (data === undefined) throw new Error(`${name}/expected.yaml: ${z.prettifyError(error)}`);
      return { name, text: read('article.txt'), ...data };
    });
}

/** For each case the claims (see `claimOf`) that do not hold yet, with the reason. */
export function loadGaps(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return z
    .record(z.string(), z.record(z.string(), z.string().min(1)))
    .parse(loadAll(readFileSync(GAPS, 'utf8'))[0] ?? {});
}

/** The expectation as a test name: `reads: Ana Ruiz MEETS Bo Lee (negated, by Acme)`. */
export function claimOf(kind: 'must' | 'mustNot', expectation: Expectation): string {
  const { subject, predicate, object, polarity, modality, by, title } = expectation;
  const speaker = by === null ? 'in its own voice' : by && `by ${by}`;
  const details = [polarity, modality, speaker, title && `as "${title}"`].filter(Boolean).join(', ');
  const verb = kind === 'must' ? 'reads' : 'does not read';
  return `${verb}: ${subject} ${predicate} ${object}${details === '' ? '' : ` (${details})`}`;
}
