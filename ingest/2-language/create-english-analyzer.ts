import type { LanguageAnalyzer } from './analysis.js';
import { analyzeText } from './analyze-text.js';
import { ENGLISH_ANALYZER_ID } from './analyzer-id.js';
import { addNames } from './encoder/add-names.js';
import { createEncoder } from './encoder/create-encoder.js';
import { loadEncoderModel } from './encoder/load-encoder-model.js';
import { loadAbbreviations } from './lexicon/load-abbreviations.js';
import { loadEnglishModel } from './load-english-model.js';
import { createEnglishParser } from './spacy/create-english-parser.js';
import { createTokenizer } from './spacy/tokenize.js';

/** The analyzer for English. One serves any number of texts, one after the other. */
export async function createEnglishAnalyzer(): Promise<LanguageAnalyzer> {
  const model = loadEnglishModel();
  const parts = {
    tokenize: createTokenizer(model.tokenizer),
    parse: createEnglishParser(model),
    abbreviations: loadAbbreviations(),
    findNames: false,
  };
  const encoder = await createEncoder(loadEncoderModel());
  return {
    id: ENGLISH_ANALYZER_ID,
    analyze: async (text) => addNames(analyzeText(text, parts), encoder),
  };
}
