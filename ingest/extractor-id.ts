import { packageVersion } from '../src/model/package-version.js';
import { ENGLISH_ANALYZER_ID } from './2-language/analyzer-id.js';
import { loadDataDigest } from './load-data-digest.js';

export interface ExtractorOptions {
  /** Statements below it are left out, 0..1; 0 keeps everything found. Default: DEFAULT_MIN_CONFIDENCE. */
  readonly minConfidence?: number;
}

/** Gives precision 0.80 and recall 0.30 on gold/dev; strict F1 is best at 0.26. */
export const DEFAULT_MIN_CONFIDENCE = 0.44;

/**
 * `newsgraph/<version> <model id> data/<digest>`, without loading a model. Two extractors of one id read the same facts
 * out of the same article, so `build` passes over what is stored under it.
 */
export function extractorIdOf({ minConfidence = DEFAULT_MIN_CONFIDENCE }: ExtractorOptions = {}): string {
  const threshold = minConfidence === DEFAULT_MIN_CONFIDENCE ? '' : ` min-confidence ${minConfidence}`;
  return `newsgraph/${packageVersion()} ${ENGLISH_ANALYZER_ID} data/${loadDataDigest()}${threshold}`;
}
