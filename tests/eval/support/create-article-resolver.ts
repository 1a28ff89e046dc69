import { createEnglishAnalyzer } from '../../../ingest/2-language/create-english-analyzer.js';
import { createResolver } from '../../../ingest/4-entity/create-resolver.js';
import type { ResolvedArticle } from '../../../ingest/4-entity/resolved-article.js';
import { articleOf } from '../../rules/article-of.js';

/** Stages 2 to 4 as the extractor runs them, for scripts that measure stage 5. */
export async function createArticleResolver(): Promise<(text: string) => Promise<ResolvedArticle>> {
  const analyzer = await createEnglishAnalyzer();
  const resolve = await createResolver();
  return async (text) => resolve(articleOf(text), await analyzer.analyze(text));
}
