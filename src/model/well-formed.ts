/**
 * A deep copy whose texts are valid Unicode: a lone surrogate becomes U+FFFD, as it would in UTF-8. The engines treat
 * lone surrogates differently, and one that changed an id would leave its rows unconnected.
 */
export function wellFormed<T>(value: T): T {
  return copyOf(value) as T;
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function copyOf(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(LONE_SURROGATE, '\uFFFD');
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)]));
}
