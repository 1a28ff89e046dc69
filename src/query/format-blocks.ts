import stringWidth from 'string-width';
import { breakLongWords } from './break-long-words.js';

interface BlockOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Names in bold. */
  readonly color: boolean;
}

/** Spaces between a name and its value. */
const GAP = 2;
/** A value has at least so many columns, however narrow the terminal is. */
const MIN_WIDTH = 20;

/** Each row as lines of name and value, an empty line between rows; what is unknown is left out. */
export function formatBlocks(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  { width, color }: BlockOptions,
): string {
  const indent = Math.max(...names.map((name) => stringWidth(name))) + GAP;
  const room = Math.max(MIN_WIDTH, width - indent);
  const heads = names.map((name) => {
    const gap = ' '.repeat(indent - stringWidth(name));
    return color ? `\u001b[1m${name}\u001b[22m${gap}` : `${name}${gap}`;
  });
  const lineOf = (value: string, i: number) =>
    value === '' ? '' : `${heads[i]}${wrap(value, room).join(`\n${' '.repeat(indent)}`)}\n`;
  return cells.map((row) => row.map(lineOf).join('')).join('\n');
}

/** Lines of at most `width` columns, broken at spaces. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of breakLongWords(text, width).split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && stringWidth(line) + 1 + stringWidth(word) <= width) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
