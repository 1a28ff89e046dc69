/** How much of a file is looked at. */
const HEAD_BYTES = 8192;

/** Stray control characters are no reason to refuse an article; more than a few and one byte in a hundred is no text. */
const MAX_CONTROL_SHARE = 0.01;
const FEW_CONTROLS = 4;

/** True when the bytes are no text in any encoding read here: a picture, a PDF, an archive, a program. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD_BYTES);
  const hasUtf16Mark = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (hasUtf16Mark || head.length === 0) return false;
  if (Buffer.from(head.subarray(0, 5)).toString('latin1') === '%PDF-') return true;
  return head.filter(isControl).length > FEW_CONTROLS + head.length * MAX_CONTROL_SHARE;
}

/** C0 controls without tab, line feed, form feed, carriage return and escape, which text files have. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
}
