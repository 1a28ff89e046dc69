import Table from 'cli-table3';
import stringWidth from 'string-width';

interface TableOptions {
  readonly headers: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
}

/** Spaces between two columns. */
const GAP = 2;
/** A column is never made narrower than this: below it words break at every syllable. */
const MIN_WIDTH = 8;

/** Where a line may end: at a space, and after the underscore of a predicate. */
const BREAKS = / |(?<=[A-Z]_)/;

const NO_BORDER = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    [side, `${side}-mid`, `${side}-left`, `${side}-right`, 'middle'].map((part) => [part, '']),
  ),
);

/**
 * A table without lines, fitted to the terminal by wrapping the widest columns. Cells must be free of control
 * characters. Empty when there are no rows and no names.
 */
export function formatTable(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  { headers, width, color }: TableOptions,
): string {
  if (names.length === 0) return '';
  const lines = headers ? [names, ...cells] : cells;
  const wanted = names.map((_, i) => widthOf(lines, i));
  const words = names.map((_, i) => wordsIn(lines, i));
  const widths = fitWidths(wanted, words, width);
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

/**
 * Takes from the widest column until all fit. Columns with words to wrap give first, then words are broken; ids never,
 * because a broken id cannot be copied, so a table of many of them may be wider than the terminal.
 */
function fitWidths(wanted: readonly number[], words: readonly Words[], width: number): number[] {
  const widths = [...wanted];
  let excess = widths.reduce((sum, each) => sum + each, 0) + GAP * (widths.length - 1) - width;
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

/** A word wider than its column is cut: a table that breaks its columns reads worse than a broken word. */
function breakLongWords(cell: string, width: number): string {
  if (stringWidth(cell) <= width) return cell;
  return cell
    .split(' ')
    .map((word) =>
      stringWidth(word) <= width
        ? word
        : word
            .split(BREAKS)
            .map((part) => breakWord(part, width))
            .join(' '),
    )
    .join(' ');
}

function breakWord(word: string, width: number): string {
  if (stringWidth(word) <= width) return word;
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(word)) {
    const size = stringWidth(segment);
    if (used + size > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += size;
  }
  return [...pieces, piece].join(' ');
}
