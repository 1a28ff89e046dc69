import type { Extractor } from '../../../ingest/pipeline.js';
import type { Article } from '../../model/article.js';
import { extractOne } from './extract-one.js';
import type { Extraction, ExtractionOptions } from './extraction.js';
import { WorkerPool } from './worker-pool.js';

export interface ExtractWith {
  /** Called only when this thread itself extracts. */
  readonly extractor: () => Promise<Extractor>;
  /** What a thread makes the same extractor from. */
  readonly options: ExtractionOptions;
  /** Threads; 1 works in this one. */
  readonly jobs: number;
}

/**
 * Extracts articles in the order in which they come, whatever the number of threads.
 */
export async function* extractArticles(
  articles: AsyncIterable<Article>,
  { extractor, options, jobs }: ExtractWith,
): AsyncGenerator<Extraction> {
  if (jobs === 1) {
    const ready = await extractor();
    for await (const article of articles) yield extractOne(ready, article);
    return;
  }
  const pool = new WorkerPool(options, jobs);
  try {
    yield* inOrder(articles, (article) => pool.extract(article), jobs * 2);
  } finally {
    await pool.close();
  }
}

/** Keeps at most `ahead` articles under way: enough for every thread to have a next one, and memory is bounded. */
async function* inOrder(
  articles: AsyncIterable<Article>,
  extract: (article: Article) => Promise<Extraction>,
  ahead: number,
): AsyncGenerator<Extraction> {
  const underWay: Promise<Extraction>[] = [];
  for await (const article of articles) {
    underWay.push(extract(article));
    if (underWay.length >= ahead) yield underWay.shift()!;
  }
  while (underWay.length > 0) yield underWay.shift()!;
}
