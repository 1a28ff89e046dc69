import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { runConsoleBlocks } from '../support/run-console-blocks.js';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `newsgraph` as an installed package would offer it, and `npm` that runs this package's scripts in the folder. */
function programs(): string {
  const bin = join(folder, 'bin');
  const main = join(PACKAGE_ROOT, 'dist/src/cli/main.js');
  mkdirSync(bin);
  writeFileSync(join(bin, 'newsgraph'), `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`, {
    mode: 0o755,
  });
  writeFileSync(join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
  return bin;
}

describe('README.md', () => {
  // UPDATE_README=1 writes what the commands print now; read the difference before it is committed.
  it('shows what its commands really print', () => {
    const path = join(PACKAGE_ROOT, 'README.md');
    const shown = readFileSync(path, 'utf8');
    symlinkSync(join(PACKAGE_ROOT, 'examples'), join(folder, 'examples'));
    const printed = runConsoleBlocks(shown, { cwd: folder, bin: programs() });
    if (process.env['UPDATE_README'] === '1') writeFileSync(path, printed);
    else expect(shown).toBe(printed);
  });
});
