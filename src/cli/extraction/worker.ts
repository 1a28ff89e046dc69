import { parentPort, workerData } from 'node:worker_threads';
import { createExtractor } from '../../../ingest/pipeline.js';
import type { Article } from '../../model/article.js';
import { extractOne } from './extract-one.js';
import type { ExtractionOptions } from './extraction.js';

/** Runs in a thread of its own: answers each article with its Extraction, in the order in which they come. */
if (parentPort !== null) {
  const port = parentPort;
  const extractor = createExtractor(workerData as ExtractionOptions);
  port.on('message', async (article: Article) => {
    port.postMessage(await extractOne(await extractor, article));
  });
}
