import stringWidth from 'string-width';

/** Where a line may end: at a space, and after the underscore of a predicate. */
export const BREAKS = / |(?<=[A-Z]_)/;

/**
 * A space inside each word that is wider than `width` columns, so that wrapping at spaces keeps to it: a table that
 * breaks its columns reads worse than a broken word.
 */
export function breakLongWords(cell: string, width: number): string {
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
