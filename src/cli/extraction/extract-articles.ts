import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../model/article.js';
import { extractOne } from './extract-one.js';
import type { Extraction, ExtractionOptions } from './extraction.js';
import { WorkerPool } from './worker-pool.js';

/** Articles under way for each thread: short ones must add up to enough that another thread is worth its start. */
const AHEAD = 16;

/**
 * Extracts articles in the order in which they come, whatever the number of threads. Nothing of the language model is
 * loaded before there is an article to read.
 * @param jobs threads; 1 works in this one
 */
export async function* extractArticles(
  articles: AsyncIterable<Article>,
  options: ExtractionOptions,
  jobs: number,
): AsyncGenerator<Extraction> {
  if (jobs === 1) {
    yield* extractHere(articles, options);
    return;
  }
  const pool = new WorkerPool(options, jobs);
  try {
    yield* inOrder(articles, (article) => pool.extract(article), jobs * AHEAD);
  } finally {
    await pool.close();
  }
}

async function* extractHere(
  articles: AsyncIterable<Article>,
  options: ExtractionOptions,
): AsyncGenerator<Extraction> {
  const loading = async () => (await import('../../../ingest/pipeline.js')).createExtractor(options);
  let extractor: ReturnType<typeof loading> | undefined;
  for await (const article of articles) {
    extractor ??= loading();
    yield extractOne(await extractor, article);
    // Reading never waits for anything outside: without a turn of the event loop Ctrl-C would be heard at the end only.
    await setImmediate();
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
