/**
 * Adds a case: `add-case.ts TRAIT ARTICLE.txt "Why"`. Writes cases/TRAIT with what the extractor reads now, for a
 * person to correct: move under `mustNot` what is wrong, add under `must` what is missing.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { createExtractor } from '../../ingest/pipeline.js';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { articleOf } from '../rules/article-of.js';
import { GOLDEN_MIN_CONFIDENCE } from './load-cases.js';

async function main([trait = '', file = '', why = '']: readonly string[]): Promise<void> {
  if (!/^[a-z0-9-]+$/.test(trait) || file === '' || why === '') {
    throw new Error(
      'usage: add-case.ts TRAIT ARTICLE.txt "Why this case is there"; TRAIT in lower case with hyphens',
    );
  }
  const folder = join(PACKAGE_ROOT, 'tests/golden/cases', trait);
  if (existsSync(folder)) throw new Error(`${folder} is there already: choose another name`);
  const text = readFileSync(file, 'utf8');
  const { statements } = await (await createExtractor({ minConfidence: GOLDEN_MIN_CONFIDENCE })).extract(
    articleOf(text),
  );
  const must = statements.map(({ subject, predicate, object, polarity, modality, evidence }) => ({
    subject: subject.name,
    predicate,
    object: object.name,
    ...(polarity === 'affirmed' ? {} : { polarity }),
    ...(modality === 'actual' ? {} : { modality }),
    ...(evidence[0].attributedTo === null ? {} : { by: evidence[0].attributedTo.name }),
  }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'article.txt'), text);
  writeFileSync(join(folder, 'expected.yaml'), dump({ must, mustNot: [] }));
  writeFileSync(join(folder, 'why.md'), `${why}\n`);
}

void main(process.argv.slice(2));
