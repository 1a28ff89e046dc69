import type { LanguageParts } from './analyze-text.js';
import { loadAbbreviations } from './lexicon/load-abbreviations.js';
import { loadEnglishModel } from './load-english-model.js';
import { createEnglishParser } from './spacy/create-english-parser.js';
import { createTokenizer } from './spacy/tokenize.js';

/** What `analyzeText` reads English with. Throws a NewsgraphError when a file is missing or damaged. */
export function loadParserParts(): Omit<LanguageParts, 'findNames'> {
  const model = loadEnglishModel();
  return {
    tokenize: createTokenizer(model.tokenizer),
    parse: createEnglishParser(model),
    abbreviations: loadAbbreviations(),
  };
}
