import type { Span } from '../../src/model/span.js';

/**
 * A text made from another one. Code unit i of `text` stands for [starts[i], ends[i]) of the source; what was inserted stands
 * for an empty range. Ranges are in order and do not overlap unless they are equal.
 */
export interface AlignedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A text that stands for itself. */
export function alignToItself(text: string): AlignedText {
  const starts = Uint32Array.from({ length: text.length }, (_, i) => i);
  return { text, starts, ends: starts.map((start) => start + 1) };
}

/**
 * Replaces what `pattern` (flag `g`) matches. A replacement of the same length keeps the alignment of each code unit; one of
 * another length stands for the whole match.
 */
export function replaceAligned(
  aligned: AlignedText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string,
): AlignedText {
  const { text, starts, ends } = aligned;
  const pieces: string[] = [];
  const newStarts: number[] = [];
  const newEnds: number[] = [];
  const keep = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      newStarts.push(starts[i]!);
      newEnds.push(ends[i]!);
    }
  };
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const from = match.index;
    const to = from + match[0].length;
    const replacement = replace(match);
    if (replacement === match[0]) continue;
    pieces.push(text.slice(done, from), replacement);
    keep(done, from);
    if (replacement.length === to - from) keep(from, to);
    else {
      const source = from === to ? emptySpanAt(aligned, from) : sourceSpan(aligned, from, to);
      for (let i = 0; i < replacement.length; i++) {
        newStarts.push(source.start);
        newEnds.push(source.end);
      }
    }
    done = to;
  }
  if (pieces.length === 0) return aligned;
  pieces.push(text.slice(done));
  keep(done, text.length);
  return { text: pieces.join(''), starts: Uint32Array.from(newStarts), ends: Uint32Array.from(newEnds) };
}

/** Where [from, to), which is not empty, stands in the source. */
export function sourceSpan({ starts, ends }: AlignedText, from: number, to: number): Span {
  return { start: starts[from]!, end: ends[to - 1]! };
}

function emptySpanAt({ starts, ends }: AlignedText, at: number): Span {
  const position = at === 0 ? (starts[0] ?? 0) : ends[at - 1]!;
  return { start: position, end: position };
}
