/** Words [first, last) that the encoder reads at once. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/**
 * Cuts words into windows of whole sentences, about equally long.
 * @param sizes pieces of each word
 * @param sentences first word of each sentence, in order
 * @param limit most pieces of a window; a longer sentence is cut at words
 */
export function planWindows(sizes: readonly number[], sentences: readonly number[], limit: number): Window[] {
  const total = sum(sizes);
  const goal = total > limit ? total / Math.ceil(total / limit) : limit;
  const windows: Window[] = [];
  let first = 0;
  let held = 0;
  const close = (last: number) => {
    if (last > first) windows.push({ first, last });
    first = last;
    held = 0;
  };
  sentences.forEach((start, i) => {
    const end = sentences[i + 1] ?? sizes.length;
    const size = sum(sizes.slice(start, end));
    if (held > 0 && held + size > limit) close(start);
    if (size <= limit) held += size;
    else {
      for (const cut of cutsOf(sizes, start, end, limit)) close(cut);
      held = sum(sizes.slice(first, end));
    }
    if (held >= goal) close(end);
  });
  close(sizes.length);
  return windows;
}

/** Words before which a sentence that is too long is cut: each cut keeps at most `limit` pieces before it. */
function cutsOf(sizes: readonly number[], start: number, end: number, limit: number): number[] {
  const cuts: number[] = [];
  let held = 0;
  for (let word = start; word < end; word++) {
    const size = sizes[word]!;
    if (held > 0 && held + size > limit) {
      cuts.push(word);
      held = 0;
    }
    held += size;
  }
  return cuts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
