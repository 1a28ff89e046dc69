import { type ReadWarning, readArticles } from '../../../ingest/1-article/read-articles.js';
import type { Article } from '../../model/article.js';
import type { ArticleGraph } from '../../model/article-graph.js';
import type { ExtractionArguments } from '../options/extraction.js';
import { standardInput } from '../standard-input.js';
import { extractArticles } from './extract-articles.js';
import type { ExtractionOptions } from './extraction.js';

export interface ReadAndExtractOptions extends ExtractionArguments {
  readonly onWarning: (warning: ReadWarning) => void;
  /** True for an article that need not be extracted again. */
  readonly skip?: (article: Article) => boolean;
  /** Nothing more is read or given out after it is aborted. */
  readonly signal: AbortSignal;
}

/** What the articles of `inputs` say, in the order in which they are read. */
export async function* readAndExtract(
  inputs: readonly string[],
  options: ReadAndExtractOptions,
): AsyncGenerator<ArticleGraph> {
  const articles = articlesOf(inputs, options);
  for await (const result of extractArticles(articles, extractionOptions(options), options.jobs)) {
    if ('warning' in result) options.onWarning(result.warning);
    else yield result.graph;
    if (options.signal.aborted) return;
  }
}

/** What the arguments say to `createExtractor`. */
export function extractionOptions(options: ExtractionArguments): ExtractionOptions {
  const minConfidence = options['min-confidence'];
  return minConfidence === undefined ? {} : { minConfidence };
}

async function* articlesOf(
  inputs: readonly string[],
  { encoding, language, onWarning, skip, signal }: ReadAndExtractOptions,
): AsyncGenerator<Article> {
  for await (const result of readArticles(inputs, { encoding, language, stdin: standardInput(signal) })) {
    if (signal.aborted) return;
    if ('warning' in result) onWarning(result.warning);
    else if (skip?.(result.article) !== true) yield result.article;
  }
}
