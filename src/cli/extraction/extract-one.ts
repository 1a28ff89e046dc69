import type { Extractor } from '../../../ingest/pipeline.js';
import type { Article } from '../../model/article.js';
import type { Extraction } from './extraction.js';

/** Extracts one article; a failure becomes a warning that names it. */
export async function extractOne(extractor: Extractor, article: Article): Promise<Extraction> {
  try {
    return { graph: await extractor.extract(article) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      warning: { place: article.source, message: `could not be analysed (${reason}); it is left out` },
    };
  }
}
