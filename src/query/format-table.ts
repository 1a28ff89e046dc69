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
  const widths = fitWidths(wantedWidths(headers ? [names, ...cells] : cells, names.length), width);
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
  const lines = table.toString().split('\n');
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function wantedWidths(rows: readonly (readonly string[])[], columns: number): number[] {
  const widths = new Array<number>(columns).fill(1);
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i]!, stringWidth(cell));
    });
  return widths;
}

/** Takes from the widest column until all fit, or all are at their least. */
function fitWidths(wanted: readonly number[], width: number): number[] {
  const widths = [...wanted];
  let excess = widths.reduce((sum, each) => sum + each, 0) + GAP * (widths.length - 1) - width;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= MIN_WIDTH) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

/** A word wider than its column is cut: a table that breaks its columns reads worse than a broken word. */
function breakLongWords(cell: string, width: number): string {
  if (stringWidth(cell) <= width) return cell;
  return cell
    .split(' ')
    .map((word) => breakWord(word, width))
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
