import type { Parameters, Value } from '../store/graph-store.js';

/**
 * The statement with its parameters written in as literals, for a person to paste into Neo4j Browser. The program itself
 * never runs such text: values of its own queries are always sent as parameters.
 */
export function fillParameters(cypher: string, parameters: Parameters): string {
  return cypher.replace(/\$(\w+)/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : literal(value);
  });
}

function literal(value: Value): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map((item: Value) => literal(item)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(
    ([key, item]) => `\`${key.replaceAll('`', '``')}\`: ${literal(item)}`,
  );
  return `{${entries.join(', ')}}`;
}

/** A Cypher string: everything that is not plain ASCII text is escaped, so nothing can end the literal. */
function quote(text: string): string {
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
  return `'${escaped}'`;
}
