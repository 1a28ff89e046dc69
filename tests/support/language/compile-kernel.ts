import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import createWabt from 'wabt';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';

const SOURCE = join(PACKAGE_ROOT, 'ingest/2-language/spacy/matrix-kernel.wat');
const GENERATED = join(PACKAGE_ROOT, 'ingest/2-language/spacy/matrix-kernel.generated.ts');

/** The bytes of matrix-kernel.wat as base64. */
export async function compileKernel(): Promise<string> {
  const wabt = await createWabt();
  const module = wabt.parseWat('matrix-kernel.wat', readFileSync(SOURCE, 'utf8'), { simd: true });
  return Buffer.from(module.toBinary({}).buffer).toString('base64');
}

// Run by hand after a change of the .wat file; a test proves that the generated file is fresh.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = `// Generated from matrix-kernel.wat by tests/support/language/compile-kernel.ts. Do not edit.\nexport const MATRIX_KERNEL =\n  '${await compileKernel()}';\n`;
  writeFileSync(GENERATED, text);
}
