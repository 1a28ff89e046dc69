import type { Article } from '../../src/model/article.js';
import type { Analysis } from '../2-language/analysis.js';
import { createLinkScorer } from '../2-language/encoder/create-link-scorer.js';
import { createTypeScorer } from '../2-language/encoder/create-type-scorer.js';
import { loadLinkModel } from '../2-language/encoder/load-link-model.js';
import { loadTypeModel } from '../2-language/encoder/load-type-model.js';
import { findMentions } from '../3-mention/find-mentions.js';
import { linkAnaphors } from './anaphors/link-anaphors.js';
import { resolveCoreference } from './resolve-coreference.js';
import type { ResolvedArticle } from './resolved-article.js';
import { retypeEntities } from './retype-entities.js';

/** Stages 3 and 4: who is who in an analysed article. */
export type Resolver = (article: Article, analysis: Analysis) => Promise<ResolvedArticle>;

/** Loads the learned scorers once; the resolver then serves any number of articles, one after the other. */
export async function createResolver(): Promise<Resolver> {
  const typer = await createTypeScorer(loadTypeModel());
  const linker = await createLinkScorer(loadLinkModel());
  return async (article, analysis) => {
    const clustered = resolveCoreference(article, analysis, findMentions(analysis));
    return linkAnaphors(await retypeEntities(clustered, typer), linker);
  };
}
