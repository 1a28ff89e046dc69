/** One line without its end, or one that was longer than allowed and is not held. Numbers count from 1. */
export type Line =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly tooLong: true };

const LINE_FEED = 0x0a;

/** Cuts a stream at line feeds. Memory holds one line of at most `maxBytes`; a longer one is passed over. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Line, void, undefined> {
  let number = 1;
  let length = 0;
  let pieces: Uint8Array[] = [];
  const take = (piece: Uint8Array) => {
    length += piece.length;
    if (length > maxBytes) pieces = [];
    else pieces.push(piece);
  };
  const finish = (): Line => {
    const line =
      length > maxBytes ? { number, tooLong: true as const } : { number, bytes: Buffer.concat(pieces) };
    number += 1;
    length = 0;
    pieces = [];
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      start = end + 1;
      yield finish();
    }
    // A copy: whoever feeds the stream may fill the same buffer again.
    if (start < chunk.length) take(Uint8Array.prototype.slice.call(chunk, start));
  }
  if (length > 0) yield finish();
}
