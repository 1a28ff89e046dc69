/**
 * Rewrites known-gaps.yaml from what the extractor reads now: closed gaps go, reasons of open ones stay. New ones are
 * only listed, unless `--accept REASON` says why they may be there.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dump } from 'js-yaml';
import { createExtractor } from '../../ingest/pipeline.js';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { articleOf } from '../rules/article-of.js';
import { claimsOf } from './claims.js';
import { GOLDEN_MIN_CONFIDENCE, loadCases, loadGaps } from './load-cases.js';

const HEADER = `# What the golden cases demand and the extractor does not do yet, with the reason. Each runs as a test that must
# fail: a gap that is closed has to be taken out (close-gaps.ts does), and none can hide.
`;

async function main(): Promise<void> {
  const { accept } = parseArgs({ options: { accept: { type: 'string' } } }).values;
  const extractor = await createExtractor({ minConfidence: GOLDEN_MIN_CONFIDENCE });
  const before = loadGaps();
  const after: Record<string, Record<string, string>> = {};
  for (const golden of loadCases()) {
    const graph = await extractor.extract(articleOf(golden.text));
    for (const { claim } of claimsOf(golden).filter(({ check }) => !check(graph))) {
      const reason = before[golden.name]?.[claim] ?? accept;
      if (reason === undefined) console.log(`fails and is no known gap: ${golden.name}: ${claim}`);
      else after[golden.name] = { ...after[golden.name], [claim]: reason };
    }
  }
  writeFileSync(join(PACKAGE_ROOT, 'tests/golden/known-gaps.yaml'), HEADER + dump(after, { lineWidth: -1 }));
  console.log(`${Object.values(after).flatMap((claims) => Object.keys(claims)).length} known gaps`);
}

void main();
