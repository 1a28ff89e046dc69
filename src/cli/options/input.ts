import type { Argv } from 'yargs';
import { restoreDash } from '../dash.js';

/** Names of files, folders or patterns, `-` for standard input. */
export function withInputs<T, K extends string>(
  yargs: Argv<T>,
  name: K,
  describe: string,
  { demandOption = true } = {},
): Argv<T & Record<K, string[]>> {
  return yargs.positional(name, {
    type: 'string',
    array: true,
    demandOption,
    describe,
    coerce: (words: readonly string[] = []) => words.map(restoreDash),
  }) as unknown as Argv<T & Record<K, string[]>>;
}
