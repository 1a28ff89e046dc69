/** Characters that a terminal obeys or that reorder the text around them. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text of strangers, safe to print on a terminal: line ends and tabs become spaces, every other control character and
 * bidirectional override is written out as `\u001b`, lone surrogates as U+FFFD.
 */
export function makeVisible(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(CONTROLS, (character) => escapeCharacter(character))
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** JSON in which no control character stands raw, not even those that JSON allows. */
export function toSafeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => escapeCharacter(character),
  );
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
