import type { Argv } from 'yargs';
import type { FormatOptions } from '../../query/format-rows.js';
import { ROW_FORMATS, type RowFormat } from '../../query/row-format.js';
import { oneOf } from './one-of.js';

export interface FormatArguments {
  readonly format: RowFormat | undefined;
  readonly headers: boolean;
  readonly 'safe-cells'?: boolean;
}

/** Columns when the terminal does not say, and when a table goes into a file. */
const DEFAULT_WIDTH = 120;

/** What `--safe-cells` does, the same for rows and for exports. */
export const SAFE_CELLS = 'csv, tsv: a quote before cells that a spreadsheet would run (=cmd())';

/** `--format`, `--no-headers` and `--safe-cells`, the same on every reading command. */
export function withFormat<T>(yargs: Argv<T>): Argv<T & FormatArguments> {
  return yargs
    .option('format', {
      type: 'string',
      requiresArg: true,
      coerce: oneOf('format', ROW_FORMATS),
      describe: `${ROW_FORMATS.join(', ')} [table on a terminal, else jsonl]`,
    })
    .option('headers', {
      type: 'boolean',
      default: true,
      describe: 'Names of the columns first; --no-headers leaves them out',
    })
    .option('safe-cells', {
      type: 'boolean',
      default: false,
      describe: SAFE_CELLS,
    }) as Argv<T & FormatArguments>;
}

/** The options of `formatRows` for this run: what was asked for, else what suits stdout. */
export function formatFor(given: FormatArguments): FormatOptions {
  const { format, headers, 'safe-cells': safeCells = false } = given;
  const isTerminal = process.stdout.isTTY === true;
  return {
    format: format ?? (isTerminal ? 'table' : 'jsonl'),
    headers,
    safeCells,
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    blocks: isTerminal,
    color: isTerminal && (process.env['NO_COLOR'] ?? '') === '',
  };
}
