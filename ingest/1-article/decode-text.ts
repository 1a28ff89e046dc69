import { InputError } from '../../src/model/errors.js';

/**
 * Bytes to text. A UTF-16 byte order mark wins over `encoding`; the mark itself stays for `cleanText`.
 * @param encoding a label of the WHATWG Encoding Standard
 * @throws InputError naming the first byte, counted from 0, that `encoding` does not allow
 */
export function decodeText(bytes: Uint8Array, encoding = 'utf-8'): string {
  const label = utf16Mark(bytes) ?? encoding;
  try {
    return decoder(label).decode(bytes);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const position = firstBadByte(bytes, label);
    throw new InputError(
      `not ${label.toUpperCase()}: byte ${position} (0x${bytes[position]?.toString(16).padStart(2, '0')}) is out of place. ` +
        'Convert the file, or name its encoding with --encoding (such as windows-1252)',
      { cause: error },
    );
  }
}

/** @throws InputError for a label that the Encoding Standard does not know. */
function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch (error) {
    throw new InputError(
      `unknown encoding "${label}". Known ones are utf-8, windows-1252, utf-16le, gb18030 …`,
      {
        cause: error,
      },
    );
  }
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Bisects for the longest prefix that decodes; what it decodes to tells where the broken sequence begins. */
function firstBadByte(bytes: Uint8Array, label: string): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodesSoFar(bytes.subarray(0, middle), label) === null) bad = middle;
    else good = middle;
  }
  const text = decodesSoFar(bytes.subarray(0, good), label) ?? '';
  // Only for UTF-8 does the text's length in bytes say where the decoder stood; elsewhere the prefix is near enough.
  const consumed = decoder(label).encoding === 'utf-8' ? Buffer.byteLength(text) : good;
  return Math.min(consumed, bytes.length - 1);
}

function decodesSoFar(bytes: Uint8Array, label: string): string | null {
  try {
    return decoder(label).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
