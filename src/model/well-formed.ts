/**
 * The value with texts of valid Unicode only: a lone surrogate becomes U+FFFD, as it would in UTF-8. The engines treat
 * lone surrogates differently, and one that changed an id would leave its rows unconnected. The value itself, where
 * its texts are valid already; otherwise a deep copy.
 */
export function wellFormed<T>(value: T): T {
  return ESCAPED_SURROGATE.test(JSON.stringify(value) ?? '') ? (copyOf(value) as T) : value;
}

/** JSON escapes lone surrogates and no others. */
const ESCAPED_SURROGATE = /\\ud[89a-f]/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function copyOf(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(LONE_SURROGATE, '\uFFFD');
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)]));
}
