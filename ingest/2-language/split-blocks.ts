/** [start, end) of a paragraph, headline or list item in a prepared text, without surrounding white space; never empty. */
export type Block = readonly [start: number, end: number];

/** A line that may have been broken to fit a column is at least this long. */
const MIN_WRAPPED_WIDTH = 45;

/**
 * Splits at blank lines and at line ends, except where a line end only wraps running text. A sentence never crosses a block.
 */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const paragraph of text.matchAll(/[^\n](?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g)) {
    const lines = [...paragraph[0].matchAll(/[^\n]+/g)];
    const wrapped = isWrapped(lines.map(([line]) => line.trim()));
    const pieces = wrapped
      ? [[paragraph[0], 0] as const]
      : joinLines(lines.map((l) => [l[0], l.index] as const));
    for (const [piece, at] of pieces) {
      const trimmed = piece.trim();
      const start = paragraph.index + at + piece.indexOf(trimmed);
      if (trimmed !== '') blocks.push([start, start + trimmed.length]);
    }
  }
  return blocks;
}

/** True when every line but the last is as full as the widest one allows: its successor's first word would not have fitted. */
function isWrapped(lines: readonly string[]): boolean {
  const width = Math.max(...lines.map((line) => line.length));
  if (lines.length < 3 || width < MIN_WRAPPED_WIDTH || width > 140) return false;
  return lines.slice(0, -1).every((line, i) => line.length + 1 + firstWordLength(lines[i + 1]!) > width);
}

function firstWordLength(line: string): number {
  return /^\S*/.exec(line)![0].length;
}

/** A line that goes on in small letters belongs to the line before. */
function joinLines(lines: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  const joined: [string, number][] = [];
  for (const [line, at] of lines) {
    const last = joined.at(-1);
    if (last !== undefined && /^\s*\p{Ll}/u.test(line) && !/[.!?:]["')]*\s*$/.test(last[0]))
      last[0] = `${last[0].padEnd(at - last[1])}${line}`;
    else joined.push([line, at]);
  }
  return joined;
}
