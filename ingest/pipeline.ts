import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Article } from '../src/model/article.js';
import type { ArticleGraph } from '../src/model/article-graph.js';
import { sha256Of } from '../src/model/ids.js';
import { PACKAGE_ROOT } from '../src/model/package-root.js';
import type { Analysis } from './2-language/analysis.js';
import { createEnglishAnalyzer } from './2-language/create-english-analyzer.js';
import { createRelationScorer } from './2-language/encoder/create-relation-scorer.js';
import { loadRelationModel } from './2-language/encoder/load-relation-model.js';
import { findMentions } from './3-mention/find-mentions.js';
import { resolveCoreference } from './4-entity/resolve-coreference.js';
import { createLearnedSource } from './5-statement/learned/learned-relations.js';
import { loadCalibration } from './5-statement/learned/load-calibration.js';
import { scoreRelations } from './5-statement/learned/score-relations.js';
import { createSources, loadRuleBook } from './5-statement/load-rule-source.js';
import { loadLexicon } from './5-statement/load-rules.js';
import { readStatements } from './5-statement/read-statements.js';

export interface ExtractorOptions {
  /** Statements below it are left out, 0..1; 0 keeps everything found. Default: DEFAULT_MIN_CONFIDENCE. */
  readonly minConfidence?: number;
}

/** Turns one article into its part of the graph. Pure: the same article gives the same bytes on any machine. */
export interface Extractor {
  /** `newsgraph/<version> <model id>`: goes to `ArticleSummary.extractor`. */
  readonly id: string;
  extract(article: Article): Promise<ArticleGraph>;
}

/** Best strict F1 on gold/dev (precision 0.54, recall 0.30); 0.64 gives precision 0.82 there, recall 0.17. */
export const DEFAULT_MIN_CONFIDENCE = 0.19;

/** Loads model, words and rules once; the extractor then serves any number of articles, one after the other. */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const minConfidence = options.minConfidence ?? DEFAULT_MIN_CONFIDENCE;
  const analyzer = await createEnglishAnalyzer();
  const scorer = await createRelationScorer(loadRelationModel());
  const lexicon = loadLexicon();
  const book = loadRuleBook();
  const sources = [...createSources(book), createLearnedSource(book, loadCalibration())];
  // Another threshold gives other records: `build` must not take one for the other.
  const threshold = minConfidence === DEFAULT_MIN_CONFIDENCE ? '' : ` min-confidence ${minConfidence}`;
  const id = `newsgraph/${packageVersion()} ${analyzer.id}${threshold}`;
  return {
    id,
    async extract(article) {
      const analysis = await analyzer.analyze(article.text);
      const resolved = resolveCoreference(article, analysis, findMentions(analysis));
      const scores = await scoreRelations(resolved, scorer);
      const statements = readStatements(resolved, sources, book, lexicon, scores);
      return {
        article: summarize(article, analysis, id),
        entities: resolved.entities,
        statements: statements.filter(({ confidence }) => confidence >= minConfidence),
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

function packageVersion(): string {
  const require = createRequire(import.meta.url);
  const { version } = require(join(PACKAGE_ROOT, 'package.json')) as { version: string };
  return version;
}
