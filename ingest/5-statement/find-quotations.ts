import type { Span } from '../../src/model/span.js';

/** A piece of the text between quotation marks, without them; one that runs over several lines gives a piece for each. */
export interface Quotation extends Span {
  /** True when it goes on from the line before, which was left open as newspapers do between paragraphs. */
  readonly continues: boolean;
}

const OPENING = new Set(['“', '"', '„', '«']);
const CLOSING = new Set(['”', '"', '“', '»']);

/** The quotations of a text, in text order. Single marks are not read: they are apostrophes too often. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let isOpen = false;
  for (const line of linesOf(text)) {
    const pieces = quotationsIn(text, line);
    found.push(...pieces.map((piece, i) => ({ ...piece, continues: i === 0 && isOpen && piece.isFirst })));
    isOpen = pieces.at(-1)?.isOpen === true || (isOpen && text.slice(line.start, line.end).trim() === '');
  }
  return found.map(({ start, end, continues }) => ({ start, end, continues }));
}

/** The lines of a text without their line breaks. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text[at] !== '\n') continue;
    lines.push({ start, end: at });
    start = at + 1;
  }
  return lines;
}

interface Piece extends Span {
  /** It opens the line. */
  readonly isFirst: boolean;
  /** The line ends before it is closed. */
  readonly isOpen: boolean;
}

function quotationsIn(text: string, line: Span): Piece[] {
  const pieces: Piece[] = [];
  let start: number | null = null;
  const add = (end: number, isOpen: boolean): void => {
    if (start === null || text.slice(start, end).trim() === '') return;
    pieces.push({ start, end, isOpen, isFirst: text.slice(line.start, start - 1).trim() === '' });
  };
  for (let at = line.start; at < line.end; at += 1) {
    const mark = text[at]!;
    if (start !== null && CLOSING.has(mark)) {
      add(at, false);
      start = null;
    } else if (start === null && OPENING.has(mark)) start = at + 1;
  }
  add(line.end, true);
  return pieces;
}
