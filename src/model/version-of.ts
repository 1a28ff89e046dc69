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
  return sha256Of(`${MODEL_VERSION}\n${JSON.stringify(graph, sortKeys)}`);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}
