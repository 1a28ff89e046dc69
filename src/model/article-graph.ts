import type { Article } from './article.js';
import type { Entity } from './entity.js';
import type { Statement } from './statement.js';

/** What `extract` keeps of the article itself: everything but its text. */
export interface ArticleSummary extends Omit<Article, 'text'> {
  /** Count of word tokens. */
  readonly words: number;
  /** SHA-256 of the text in UTF-8, hex: tells whether an article changed and whether evidence can be checked. */
  readonly sha256: string;
  /** `newsgraph/<version> <model id>`: what made these records. */
  readonly extractor: string;
}

/** Everything that one article contributes to the graph. Entities and statements in text order. */
export interface ArticleGraph {
  readonly article: ArticleSummary;
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
}
