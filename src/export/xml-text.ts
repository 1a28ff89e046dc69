/**
 * Text for XML 1.0 content and quoted attributes. Characters that XML forbids even as references (most controls, lone
 * surrogates, U+FFFE, U+FFFF) become U+FFFD; white space other than the blank is written as a reference, because
 * readers change it otherwise.
 */
export function escapeXml(text: string): string {
  return xmlCharacters(text).replace(
    /[&<>"'\t\n\r\u0085\u2028]/g,
    (character) => REFERENCES[character] ?? '',
  );
}

/** The text with U+FFFD for every character that XML 1.0 forbids, not escaped. */
export function xmlCharacters(text: string): string {
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}

/** An id with percent codes for what XML would forbid or change, so that two ids never become one. */
export function xmlId(id: string): string {
  const valid = id.replace(/\p{Cs}/gu, '\ufffd');
  return valid.replace(/[\x00-\x1f\x85\u2028\ufffe\uffff%]/g, encodeURIComponent);
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};
