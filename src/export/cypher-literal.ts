/** What a property of a node or relationship may be. */
export type PropertyValue = string | number | boolean | null | readonly (string | number)[];

/** A map literal without its nulls: `{id: 'a', words: 3}`. `floats` names the properties that must not become integers. */
export function cypherMap(
  properties: Readonly<Record<string, PropertyValue>>,
  floats: ReadonlySet<string> = new Set(),
): string {
  const entries = Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${cypherName(key)}: ${cypherLiteral(value, floats.has(key))}`);
  return `{${entries.join(', ')}}`;
}

/** A literal that is this very value on both engines, whatever a text holds. */
export function cypherLiteral(value: PropertyValue, isFloat = false): string {
  if (typeof value === 'string') return cypherText(value);
  if (typeof value === 'number') return isFloat && Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (value === null || typeof value === 'boolean') return String(value);
  return `[${value.map((item) => cypherLiteral(item, isFloat)).join(', ')}]`;
}

/** A label, relationship type or key in backticks, when it needs them. */
export function cypherName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

/** In single quotes, on one line. Everything but printable text is written as an escape. */
function cypherText(text: string): string {
  const escaped = text
    .replace(/[\\']/g, (character) => `\\${character}`)
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu, escapeCharacter);
  return `'${escaped}'`;
}

/** Texts of the graph are valid Unicode already; a lone surrogate would be refused by a server. */
function escapeCharacter(character: string): string {
  const code = /\p{Cs}/u.test(character) ? 0xfffd : character.charCodeAt(0);
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
