import type { Analysis, Token } from '../2-language/analysis.js';
import { firstNameGender } from './first-name.js';
import { isCapitalized, type NameRange } from './name-range.js';
import { placeOf } from './place-of.js';

/** Sentences below the headlines that it takes to tell how the article writes its names. */
const LEAST_TEXT = 3;
/** Shorter lines say too little about how their words are written. */
const LEAST_WORDS = 4;
/** Share of the longer words that have a capital where every word has one. */
const TITLE_CASE = 0.8;
/** A line of people, not of words: "By Anna Berg in Nairobi", "Reporting by Carlos Ruiz". */
const BYLINE =
  /^(by|from|with|reporting|additional|editing|edited|writing|written|compiled|photos?|pictures?|images?|source)$/i;
/** "of", "and", "with" keep their small letters in a headline. */
const LONG_WORD = 4;

/**
 * Names in headlines that capitalise every word ("Department of State Supports Museum") cut down to the words that the text
 * below writes with a capital inside a sentence, and left out when there are none ("Leaders Discuss Next Moves").
 */
export function trimHeadlines(analysis: Analysis, ranges: readonly NameRange[]): NameRange[] {
  const { tokens, sentences } = analysis;
  const headlines = titleCaseSentences(analysis);
  if (headlines.size === 0 || sentences.length - headlines.size < LEAST_TEXT) return [...ranges];
  const known = wordsWithCapital(tokens, headlines);
  return ranges.flatMap((range) => {
    if (!headlines.has(tokens[range.first]?.sentence ?? -1)) return range;
    const isPerson = range.label === 'PER' && firstNameGender(tokens[range.first]?.form ?? '') !== null;
    return isPerson ? range : (longestRun(tokens, range, known) ?? []);
  });
}

function titleCaseSentences({ tokens, sentences }: Analysis): Set<number> {
  const found = sentences.filter(({ first, last }) => isTitleCase(tokens.slice(first, last)));
  return new Set(found.map(({ index }) => index));
}

function isTitleCase(sentence: readonly Token[]): boolean {
  const isText = /^[.!?"”]$/.test(sentence.at(-1)?.form ?? '') || BYLINE.test(sentence[0]?.form ?? '');
  const words = sentence.filter(({ form }) => /^\p{L}/u.test(form) && form.length >= LONG_WORD);
  const capitals = words.filter(({ form }) => isCapitalized(form)).length;
  return !isText && words.length >= LEAST_WORDS && capitals / words.length >= TITLE_CASE;
}

/** Lower-cased words that stand with a capital inside a sentence of the text. */
function wordsWithCapital(tokens: readonly Token[], headlines: ReadonlySet<number>): Set<string> {
  const inside = tokens.filter(
    ({ form, sentence, index }) =>
      !headlines.has(sentence) && isCapitalized(form) && tokens[index - 1]?.sentence === sentence,
  );
  return new Set(inside.map(({ form }) => form.toLowerCase()));
}

/** The longest part of the range that begins and ends with such a word and has no other capitalised ones; the first of equals. */
function longestRun(
  tokens: readonly Token[],
  range: NameRange,
  known: ReadonlySet<string>,
): NameRange | null {
  let best: NameRange | null = null;
  let first: number | null = null;
  for (let i = range.first; i < range.last; i++) {
    const form = tokens[i]?.form ?? '';
    const isKnown = known.has(form.toLowerCase()) || placeOf(form) !== null;
    if (isKnown) {
      first ??= i;
      if (best === null || i + 1 - first > best.last - best.first) best = { ...range, first, last: i + 1 };
    } else if (isCapitalized(form)) first = null;
  }
  return best;
}
