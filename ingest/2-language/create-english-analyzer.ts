import type { LanguageAnalyzer } from './analysis.js';
import { analyzeText } from './analyze-text.js';
import { ENGLISH_ANALYZER_ID } from './analyzer-id.js';
import { addNames } from './encoder/add-names.js';
import { createEncoder } from './encoder/create-encoder.js';
import { loadEncoderModel } from './encoder/load-encoder-model.js';
import { loadParserParts } from './load-parser-parts.js';

/** The analyzer for English. One serves any number of texts, one after the other. */
export async function createEnglishAnalyzer(): Promise<LanguageAnalyzer> {
  const parts = { ...loadParserParts(), findNames: false };
  const encoder = await createEncoder(loadEncoderModel());
  return {
    id: ENGLISH_ANALYZER_ID,
    analyze: async (text) => addNames(analyzeText(text, parts), encoder),
  };
}
