import type { ReadWarning } from '../../../ingest/1-article/read-articles.js';
import type { ArticleGraph } from '../../model/article-graph.js';

/** What became of one article. A failure of one article does not stop the others. */
export type Extraction = { readonly graph: ArticleGraph } | { readonly warning: ReadWarning };

/** What makes an extractor; plain data, because it is sent to workers. */
export interface ExtractionOptions {
  /** Statements below are left out; 0 to 1. Undefined takes the extractor's own default. */
  readonly minConfidence?: number;
}
