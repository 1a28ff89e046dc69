import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PACKAGE_ROOT } from '../model/package-root.js';

/** A file that is made from other files of the repository. */
export interface GeneratedFile {
  /** From the package root. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes the files that differ, or with `--check` among the arguments only names them.
 * @returns the exit code: 1 when the check found a stale file
 */
export function writeGenerated(files: readonly GeneratedFile[], args: readonly string[]): 0 | 1 {
  const check = args.includes('--check');
  const stale = files.filter(({ path, content }) => readOrNull(path)?.equals(Buffer.from(content)) !== true);
  for (const { path, content } of stale) {
    if (check) console.error(`${path} is stale. Run "npm run generate" and commit it.`);
    else {
      mkdirSync(dirname(join(PACKAGE_ROOT, path)), { recursive: true });
      writeFileSync(join(PACKAGE_ROOT, path), content);
      console.error(`${path} written`);
    }
  }
  return check && stale.length > 0 ? 1 : 0;
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(join(PACKAGE_ROOT, path));
  } catch {
    return null;
  }
}
