import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';

/** Inside the package, so that the program finds its data files and dependencies; ignored by git. */
export const PROGRAM_FOLDER = join(PACKAGE_ROOT, '.cache', 'cli');

/**
 * Compiles the program as it is in the working tree, once for a test run; only what has changed. Type errors are shown
 * and the program is written all the same: `npm run check:types` is where they count.
 */
export default function compileProgram(): void {
  const tsc = join(PACKAGE_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const state = join(PROGRAM_FOLDER, 'tsconfig.tsbuildinfo');
  const into = ['--outDir', PROGRAM_FOLDER, '--incremental', '--tsBuildInfoFile', state];
  spawnSync(process.execPath, [tsc, '-p', PACKAGE_ROOT, ...into, '--declaration', 'false'], {
    stdio: 'inherit',
  });
}
