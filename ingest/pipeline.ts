import type { Article } from '../src/model/article.js';
import type { ArticleGraph } from '../src/model/article-graph.js';
import { sha256Of } from '../src/model/ids.js';
import type { Analysis } from './2-language/analysis.js';
import { createEnglishAnalyzer } from './2-language/create-english-analyzer.js';
import { createRelationScorer } from './2-language/encoder/create-relation-scorer.js';
import { loadRelationModel } from './2-language/encoder/load-relation-model.js';
import { createResolver } from './4-entity/create-resolver.js';
import { createLearnedSource } from './5-statement/learned/learned-relations.js';
import { loadCalibration } from './5-statement/learned/load-calibration.js';
import { scoreRelations } from './5-statement/learned/score-relations.js';
import { createSources, loadRuleBook } from './5-statement/load-rule-source.js';
import { loadLexicon } from './5-statement/load-rules.js';
import { readStatements } from './5-statement/read-statements.js';
import { DEFAULT_MIN_CONFIDENCE, type ExtractorOptions, extractorIdOf } from './extractor-id.js';

/** Turns one article into its part of the graph. Pure: the same article gives the same bytes on any machine. */
export interface Extractor {
  /** What `extractorIdOf` says: goes to `ArticleSummary.extractor`. */
  readonly id: string;
  extract(article: Article): Promise<ArticleGraph>;
}

/** Loads model, words and rules once; the extractor then serves any number of articles, one after the other. */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const minConfidence = options.minConfidence ?? DEFAULT_MIN_CONFIDENCE;
  const analyzer = await createEnglishAnalyzer();
  const resolve = await createResolver();
  const scorer = await createRelationScorer(loadRelationModel());
  const lexicon = loadLexicon();
  const book = loadRuleBook();
  const sources = [...createSources(book), createLearnedSource(book, loadCalibration(), minConfidence)];
  const id = extractorIdOf(options);
  return {
    id,
    async extract(article) {
      const analysis = await analyzer.analyze(article.text);
      const resolved = await resolve(article, analysis);
      const scores = await scoreRelations(resolved, scorer);
      const statements = readStatements(resolved, sources, book, lexicon, scores);
      return {
        article: summarize(article, analysis, id),
        entities: resolved.entities,
        statements,
      };
    },
  };
}

function summarize(
  { text, ...rest }: Article,
  analysis: Analysis,
  extractor: string,
): ArticleGraph['article'] {
  const words = analysis.tokens.filter(({ form }) => /[\p{L}\p{N}]/u.test(form)).length;
  return { ...rest, words, sha256: sha256Of(text), extractor };
}
