import { type Options, stringify } from 'csv-stringify/sync';
import type { Row, Value } from '../store/graph-store.js';
import { formatTable } from './format-table.js';
import { makeVisible, toSafeJson } from './make-visible.js';
import type { RowFormat } from './row-format.js';

export interface FormatOptions {
  readonly format: RowFormat;
  /** Whether table, csv, tsv and markdown begin with the names of the columns (markdown always does). */
  readonly headers: boolean;
  /** Columns of the terminal that a table may fill. */
  readonly width: number;
  /** Names in bold; tables only. */
  readonly color: boolean;
  /** Tables only: whether rows that do not fit are written as blocks of lines, for a person to read. */
  readonly blocks?: boolean;
  /**
   * csv and tsv: a quote before text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a
   * carriage return), as `export` does it. Off by default: programs read the data as they are.
   */
  readonly safeCells?: boolean;
}

/** A time in UTC, which a table shows to the minute and may wrap after the day. */
const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[\d:.]*Z$/;

/** Rows that a table holds before it is drawn: its widths need them all. */
type Rows = AsyncIterable<Row> | Iterable<Row>;

/**
 * Rows as text, piece by piece; each piece ends a line. `table` and `markdown` are safe to print whatever the data hold.
 * csv follows RFC 4180 and tsv differs from it by the tab only; lists and maps in them are JSON, unknown values empty.
 * @param columns in order; undefined takes those of the first row
 */
export async function* formatRows(
  rows: Rows,
  columns: readonly string[] | undefined,
  options: FormatOptions,
): AsyncGenerator<string> {
  switch (options.format) {
    case 'json':
      yield* formatJson(rows);
      return;
    case 'jsonl':
      for await (const row of rows) yield `${toSafeJson(row)}\n`;
      return;
    case 'csv':
      yield* formatSeparated(rows, columns, ',', options);
      return;
    case 'tsv':
      yield* formatSeparated(rows, columns, '\t', options);
      return;
    default: {
      const all: Row[] = [];
      for await (const row of rows) all.push(row);
      const names = columns ?? Object.keys(all[0] ?? {});
      const cells = all.map((row) => names.map((name) => cellText(row[name] ?? null)));
      yield options.format === 'table'
        ? formatTable(names, cells, { blocks: false, ...options })
        : formatMarkdown(names, cells);
    }
  }
}

async function* formatJson(rows: Rows): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const row of rows) {
    yield `${separator}${toSafeJson(row)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

async function* formatSeparated(
  rows: Rows,
  columns: readonly string[] | undefined,
  delimiter: string,
  { headers, safeCells = false }: FormatOptions,
): AsyncGenerator<string> {
  const settings: Options = {
    delimiter,
    escape_formulas: safeCells,
    quoted_match: /[\r\n\t]|^\s|\s$/,
    cast: { boolean: String },
  };
  let names = columns;
  if (headers && names !== undefined) yield stringify([[...names]], settings);
  for await (const row of rows) {
    if (names === undefined) {
      names = Object.keys(row);
      if (headers) yield stringify([names], settings);
    }
    yield stringify([names.map((name) => separatedCell(row[name] ?? null))], settings);
  }
}

/** A number stays one: -5 is no formula. */
function separatedCell(value: Value): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? toSafeJson(value) : value;
}

/** What a person sees of a value: lists without brackets, nothing for what is unknown. */
function cellText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return formatNumber(value);
  if (Array.isArray(value)) return value.map((item: Value) => cellText(item)).join(', ');
  if (typeof value === 'object') return makeVisible(JSON.stringify(value));
  return makeVisible(String(value)).replace(TIME, '$1 $2');
}

/** Four digits are as many as a confidence has. */
function formatNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}

function formatMarkdown(names: readonly string[], cells: readonly (readonly string[])[]): string {
  const line = (items: readonly string[]) => `| ${items.map(escapeMarkdown).join(' | ')} |\n`;
  return [line(names), `|${names.map(() => ' --- |').join('')}\n`, ...cells.map(line)].join('');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\|`*[\]<>&]|(?<!\w)_|_(?!\w)/g, (character) => `\\${character}`);
}
