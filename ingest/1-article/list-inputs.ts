import { type Stats, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { globSync } from 'tinyglobby';
import { InputError } from '../../src/model/errors.js';

export type Format = 'text' | 'markdown' | 'jsonl';

/** What is read out of folders; a file named by itself is read whatever its ending. */
const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

const ANY_DEPTH = `**/*.{${Object.keys(FORMATS)
  .map((ending) => ending.slice(1))
  .join(',')}}`;

export interface Input {
  /** As the user named it, or below the folder as the user named that; `-` is standard input. */
  readonly path: string;
  /** File name without its ending. */
  readonly stem: string;
  /** Null when the name does not tell. */
  readonly format: Format | null;
}

/**
 * The files that the inputs stand for: `-`, files, folders with all that is below them, and glob patterns; in the
 * order given, what is below a folder or pattern sorted by code unit. Each file once. Names that begin with a dot are
 * passed over.
 * @throws InputError for a file that is not there, and for a folder or pattern without an article
 */
export function listInputs(inputs: readonly string[]): Input[] {
  const paths = new Set(inputs.flatMap(expand));
  return [...paths].map((path) => {
    const ending = extname(path);
    return { path, stem: stemOf(path), format: FORMATS[ending.toLowerCase()] ?? null };
  });
}

function stemOf(path: string): string {
  return path === '-' ? 'stdin' : basename(path, extname(path));
}

function expand(input: string): string[] {
  if (input === '-') return [input];
  const stats = statusOf(input);
  if (stats?.isDirectory() === true) {
    const prefix = input.replace(/(?<=.)[\\/]+$/, '');
    const found = find(ANY_DEPTH, input).map((path) => `${prefix === '/' ? '' : prefix}/${path}`);
    if (found.length > 0) return found;
    throw new InputError(`${input}: no article in this folder. Files ending in ${endings()} are read`);
  }
  if (stats !== null) return [input];
  if (!/[*?[\]{}()!]/.test(input)) {
    throw new InputError(
      `${input}: there is no such file or folder. Check the name, or use - for standard input`,
    );
  }
  const found = find(input, '.');
  if (found.length > 0) return found;
  throw new InputError(`${input}: the pattern matches no file`);
}

function endings(): string {
  return Object.keys(FORMATS).join(', ');
}

/** Links to folders are not followed: a link upwards would never end. */
function find(pattern: string, cwd: string): string[] {
  return globSync(pattern, { cwd, caseSensitiveMatch: false, followSymbolicLinks: false }).sort();
}

function statusOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    throw new InputError(`${path}: cannot be read (${String(code ?? error)})`, { cause: error });
  }
}
