/** The same regular expression in JavaScript's syntax (flag `u`) for one in the syntax of Python's `re`. */
export function toJavaScriptPattern(python: string): string {
  const plain = python
    .replace(/\(\?[iu]+\)/g, '')
    .replace(/\\U([0-9A-Fa-f]{8})/g, (_, hex: string) => `\\u{${hex.replace(/^0+/, '')}}`)
    // With flag `u` only syntax characters may be escaped.
    .replace(/\\([^\w\s^$\\.*+?()[\]{}|/-])/gu, '$1');
  let pattern = '';
  let inClass = false;
  for (let i = 0; i < plain.length; i++) {
    const char = plain[i]!;
    if (char === '\\') {
      const escaped = escapeAt(plain, i, inClass);
      pattern += escaped.text;
      i += escaped.length - 1;
    } else if (inClass) {
      inClass = char !== ']';
      pattern += char === '[' ? '\\[' : char;
    } else if (char === '[') {
      inClass = true;
      const opening = /^\[\^?\]?/.exec(plain.slice(i))![0];
      pattern += opening.replace(']', '\\]');
      i += opening.length - 1;
    } else pattern += escapeBracket(char, plain.slice(i), pattern);
  }
  return pattern;
}

function escapeAt(text: string, at: number, inClass: boolean): { text: string; length: number } {
  const codePoint = /^\\u\{[0-9A-Fa-f]+\}/.exec(text.slice(at, at + 12));
  if (codePoint !== null) return { text: codePoint[0], length: codePoint[0].length };
  const next = text[at + 1] ?? '';
  if (next === '-' && !inClass) return { text: '-', length: 2 };
  return { text: `\\${next}`, length: 2 };
}

/** A bracket outside of a class: a counted repetition stays, a literal bracket is escaped. */
function escapeBracket(char: string, rest: string, before: string): string {
  if (char === ']') return '\\]';
  if (char === '}' && !/\{\d+(,\d*)?$/.test(before.slice(-8))) return '\\}';
  if (char === '{' && !/^\{\d+(,\d*)?\}/.test(rest)) return '\\{';
  return char;
}
