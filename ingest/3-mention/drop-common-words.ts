import type { Analysis } from '../2-language/analysis.js';
import { headNounsOf } from './load-head-nouns.js';
import { loadWords } from './load-words.js';
import { type NameRange, textOfRange } from './name-range.js';
import { placeOf } from './place-of.js';

const words = loadWords<{ alone: readonly string[]; currencies: readonly string[] }>('common-capitals');
const alone = new Set(words.alone);
const currencies = new Set(words.currencies);

/**
 * Without one-word names that the article also writes in lower case ("Airstrikes" at the head of a line) or that are a
 * common noun there ("Automaker GM to cut jobs"), without capitals that name nothing ("CEO", "LCD") and without the
 * country of a currency ("US dollars").
 */
export function dropCommonWords(analysis: Analysis, ranges: readonly NameRange[]): NameRange[] {
  const common = new Set(analysis.tokens.map((token) => token.form).filter((form) => /^\p{Ll}/u.test(form)));
  return ranges.filter((range) => {
    const form = analysis.tokens[range.first]?.form ?? '';
    if (isNameOfNothing(analysis, range)) return false;
    const isWord = range.last - range.first === 1 && /^\p{Lu}\p{Ll}+$/u.test(form);
    return !(isWord && range.label !== 'NORP' && common.has(form.toLowerCase()));
  });
}

function isNameOfNothing({ text, tokens }: Analysis, range: NameRange): boolean {
  const name = textOfRange(text, tokens, range);
  if (placeOf(name) !== null) {
    const isYears = /^\d+$/.test(tokens[range.first - 1]?.form ?? '') && /^b\.?c\.?$/i.test(name);
    return (
      isYears || currencies.has(tokens[range.last]?.form.toLowerCase() ?? '') || isPostNominal(tokens, range)
    );
  }
  if (alone.has(name.toLowerCase().replace(/\.$/, ''))) return true;
  return (
    isHeadOfLine(tokens, range) &&
    range.last - range.first === 1 &&
    headNounsOf(name.toLowerCase()).length > 0
  );
}

/** "Tom Molomby, SC, said": a degree or rank, whatever place has the same letters. */
function isPostNominal(tokens: Analysis['tokens'], { first, last }: NameRange): boolean {
  const isInCommas = tokens[first - 1]?.form === ',' && tokens[last]?.form === ',';
  return isInCommas && last - first === 1 && alone.has(tokens[first]?.form.toLowerCase() ?? '');
}

function isHeadOfLine(tokens: Analysis['tokens'], { first }: NameRange): boolean {
  const token = tokens[first];
  const next = tokens[first + 1];
  return token !== undefined && tokens[first - 1]?.sentence !== token.sentence && token.head === next?.index;
}
