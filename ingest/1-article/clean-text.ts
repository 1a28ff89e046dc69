/**
 * The only changes ever made to a text, once, when it is read; every offset counts in the result:
 * - a byte order mark goes: it is no part of the text, and would shift the offsets of one file in a hundred;
 * - CRLF becomes LF: the same article saved on another system gets the same offsets and ids;
 * - NUL becomes a space and half a surrogate pair U+FFFD: no store or file format holds them. Both keep the length.
 *
 * White space, quotation marks, dashes, ligatures and accents stay as they are: a quote must be found in the original.
 */
export function cleanText(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\u0000', ' ')
    .replace(/\p{Cs}/gu, '\ufffd');
}
