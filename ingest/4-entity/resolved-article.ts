import type { Article } from '../../src/model/article.js';
import type { Entity } from '../../src/model/entity.js';
import type { Mention } from '../../src/model/mention.js';
import type { Analysis } from '../2-language/analysis.js';

/** A mention that is known to refer to `entities[entity]`. */
export interface ResolvedMention extends Mention {
  readonly entity: number;
}

/** What stage 4 hands to stage 5: who is who in this article. Mentions in text order; they may nest, never cross. */
export interface ResolvedArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly entities: readonly Entity[];
  readonly mentions: readonly ResolvedMention[];
}
