import Table from 'cli-table3';
import stringWidth from 'string-width';
import { BREAKS, breakLongWords } from './break-long-words.js';
import { formatBlocks } from './format-blocks.js';

interface TableOptions {
  readonly headers: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** Whether rows that make a bad table are written one below the other. */
  readonly blocks: boolean;
}

/** Spaces between two columns. */
const GAP = 2;
/** A column is never made narrower than this: below it words break at every syllable. */
const MIN_WIDTH = 8;
/** Lines of one cell: with more of them the eye loses the row. */
const MAX_LINES = 4;

const NO_BORDER = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    [side, `${side}-mid`, `${side}-left`, `${side}-right`, 'middle'].map((part) => [part, '']),
  ),
);

/**
 * A table without lines, fitted to the terminal by wrapping the widest columns. With `blocks` a table that would have
 * to break words, or to pile up many lines in a cell, becomes a block of lines for each row. Cells must be free of
 * control characters. Empty when there are no rows and no names.
 */
export function formatTable(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  { headers, width, color, blocks }: TableOptions,
): string {
  if (names.length === 0) return '';
  const lines = headers ? [names, ...cells] : cells;
  const wanted = names.map((_, i) => widthOf(lines, i));
  const words = names.map((_, i) => wordsIn(lines, i));
  const widths = fitWidths(wanted, words, width);
  if (blocks && !readsWell(widths, wanted, words, width)) return formatBlocks(names, cells, { width, color });
  const table = new Table({
    chars: { ...NO_BORDER, middle: ' '.repeat(GAP) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths: widths,
    wordWrap: true,
    wrapOnWordBoundary: true,
  });
  const rows = cells.map((row) => row.map((cell, i) => breakLongWords(cell, widths[i]!)));
  const head = names.map((name, i) => breakLongWords(name, widths[i]!));
  if (headers) table.push(color ? head.map((name) => `\u001b[1m${name}\u001b[22m`) : head);
  table.push(...rows);
  return table
    .toString()
    .split('\n')
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

interface Words {
  readonly longest: number;
  /** Whether the column holds ids of the graph, such as `st:…` and `person:…`. */
  readonly hasId: boolean;
}

function wordsIn(rows: readonly (readonly string[])[], column: number): Words {
  const words = rows.flatMap((row) => row[column]!.split(BREAKS));
  return {
    longest: words.reduce((longest, word) => Math.max(longest, stringWidth(word)), 1),
    hasId: rows.some((row) => /^[a-z]+:\S+$/.test(row[column]!)),
  };
}

function widthOf(rows: readonly (readonly string[])[], column: number): number {
  return rows.reduce((widest, row) => Math.max(widest, stringWidth(row[column]!)), 1);
}

/** Whether the table fits, no word is broken and no cell is a tower. */
function readsWell(
  widths: readonly number[],
  wanted: readonly number[],
  words: readonly Words[],
  width: number,
): boolean {
  return (
    totalOf(widths) <= width &&
    widths.every((each, i) => each >= words[i]!.longest && wanted[i]! <= each * MAX_LINES)
  );
}

/** Columns that a table of these widths fills. */
function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each, 0) + GAP * (widths.length - 1);
}

/**
 * Takes from the widest column until all fit. Columns with words to wrap give first, then words are broken; ids never,
 * because a broken id cannot be copied, so a table of many of them may be wider than the terminal.
 */
function fitWidths(wanted: readonly number[], words: readonly Words[], width: number): number[] {
  const widths = [...wanted];
  let excess = totalOf(widths) - width;
  const unbroken = words.map(({ longest }) => Math.max(longest, MIN_WIDTH));
  const broken = words.map(({ hasId }, i) => (hasId ? unbroken[i]! : MIN_WIDTH));
  for (const least of [unbroken, broken]) {
    while (excess > 0) {
      const spare = widths.map((each, i) => (each > least[i]! ? each : 0));
      const widest = Math.max(...spare);
      if (widest === 0) break;
      widths[spare.indexOf(widest)]! -= 1;
      excess -= 1;
    }
  }
  return widths;
}
