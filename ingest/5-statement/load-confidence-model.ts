import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import type { ConfidenceModel } from './confidence-model.js';

const counts = z.record(z.string(), z.object({ right: z.int(), all: z.int() }));
const shape = z.object({
  base: z.number(),
  rules: counts,
  words: counts,
  weights: z.record(z.string(), z.number()),
});

/** confidence.json, as `tests/eval/fit-confidence.ts` wrote it. */
export function loadConfidenceModel(): ConfidenceModel {
  const path = join(PACKAGE_ROOT, 'ingest', '5-statement', 'confidence.json');
  return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
}
