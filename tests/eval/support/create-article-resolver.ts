import { createEnglishAnalyzer } from '../../../ingest/2-language/create-english-analyzer.js';
import { createTypeScorer } from '../../../ingest/2-language/encoder/create-type-scorer.js';
import { loadTypeModel } from '../../../ingest/2-language/encoder/load-type-model.js';
import { findMentions } from '../../../ingest/3-mention/find-mentions.js';
import { resolveCoreference } from '../../../ingest/4-entity/resolve-coreference.js';
import type { ResolvedArticle } from '../../../ingest/4-entity/resolved-article.js';
import { retypeEntities } from '../../../ingest/4-entity/retype-entities.js';
import { articleOf } from '../../rules/article-of.js';

/** Stages 2 to 4 as the extractor runs them, for scripts that measure stage 5. */
export async function createArticleResolver(): Promise<(text: string) => Promise<ResolvedArticle>> {
  const analyzer = await createEnglishAnalyzer();
  const typer = await createTypeScorer(loadTypeModel());
  return async (text) => {
    const analysis = await analyzer.analyze(text);
    return retypeEntities(resolveCoreference(articleOf(text), analysis, findMentions(analysis)), typer);
  };
}
