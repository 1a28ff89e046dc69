import type { ArticleGraph } from './article-graph.js';
import { compareText } from './compare-text.js';
import { sha256Of } from './ids.js';

/** Raised when the same records give another graph than before: every article is then written again. */
const MODEL_VERSION = 1;

/**
 * A digest of everything that one article contributes, in hex: the same records have the same version, whatever the
 * order of their keys. It covers the text (`sha256`), the extractor and what later steps changed.
 */
export function versionOf(graph: ArticleGraph): string {
  return sha256Of(`${MODEL_VERSION}\n${JSON.stringify(withSortedKeys(graph))}`);
}

/** Copied first: JSON with a replacer function takes twice the time. */
function withSortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withSortedKeys);
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, next]) => [key, withSortedKeys(next)]));
}
