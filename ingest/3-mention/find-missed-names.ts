import type { Analysis, NameLabel, Token } from '../2-language/analysis.js';
import { labelByWords } from './name-heads.js';
import { isCapitalized, type NameRange, textOfRange } from './name-range.js';
import { isNameless } from './nameless.js';
import { placeOf } from './place-of.js';
import { isTitle } from './trim-name.js';

/** No name has more words that are looked up in the list of countries. */
const LONGEST_COUNTRY = 4;
/** Below every score of a name model: these stand back where another source speaks. */
const MISSED_SCORE = 0.5;
const COUNTRY_SCORE = 0.95;

/** Names that the analysis does not have and that do not overlap `found`: countries and demonyms, repeats, capitalised runs. */
export function findMissedNames(analysis: Analysis, found: readonly NameRange[]): NameRange[] {
  const taken = new Set<number>();
  const take = (ranges: readonly NameRange[]) => {
    for (const range of ranges) for (let i = range.first; i < range.last; i++) taken.add(i);
    return ranges;
  };
  take(found);
  const countries = take(findCountries(analysis, taken));
  const repeats = take(findRepeats(analysis, found, taken));
  return [...countries, ...repeats, ...findRuns(analysis, taken)];
}

function findCountries(analysis: Analysis, taken: ReadonlySet<number>): NameRange[] {
  return scan(analysis, taken, LONGEST_COUNTRY, (text) => {
    const known = placeOf(text);
    if (known === null) return null;
    return known.isDemonym ? 'NORP' : 'LOC';
  }).map((range) => ({ ...range, score: COUNTRY_SCORE }));
}

function findRepeats(
  analysis: Analysis,
  found: readonly NameRange[],
  taken: ReadonlySet<number>,
): NameRange[] {
  const labels = new Map<string, NameLabel>();
  let longest = 1;
  for (const range of found) {
    labels.set(textOfRange(analysis.text, analysis.tokens, range), range.label);
    longest = Math.max(longest, range.last - range.first);
  }
  return scan(analysis, taken, longest, (text) => labels.get(text) ?? null);
}

/** Longest match first at every capitalised token that is not taken. */
function scan(
  analysis: Analysis,
  taken: ReadonlySet<number>,
  longest: number,
  labelOf: (text: string) => NameLabel | null,
): NameRange[] {
  const { tokens, text } = analysis;
  const ranges: NameRange[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (taken.has(first) || !isCapitalized(tokens[first]?.form ?? '')) continue;
    for (let last = Math.min(first + longest, tokens.length); last > first; last--) {
      if (isTaken(taken, first, last)) continue;
      const label = labelOf(textOfRange(text, tokens, { first, last }));
      if (label === null) continue;
      ranges.push({ first, last, label, score: MISSED_SCORE });
      first = last - 1;
      break;
    }
  }
  return ranges;
}

function isTaken(taken: ReadonlySet<number>, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (taken.has(i)) return true;
  return false;
}

/** Runs of capitalised proper nouns; one alone only when it is an acronym or stands inside a sentence. */
function findRuns(analysis: Analysis, taken: ReadonlySet<number>): NameRange[] {
  const { tokens } = analysis;
  const ranges: NameRange[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!isNameToken(tokens[first], taken)) continue;
    let last = first + 1;
    while (
      isNameToken(tokens[last], taken) &&
      tokens[last]?.sentence === tokens[first]?.sentence &&
      isOneLine(analysis, last)
    )
      last++;
    const range = withoutTitles(tokens, first, last);
    if (range !== null) ranges.push(range);
    first = last - 1;
  }
  return ranges;
}

function isNameToken(token: Token | undefined, taken: ReadonlySet<number>): boolean {
  return (
    token !== undefined &&
    !taken.has(token.index) &&
    token.pos === 'PROPN' &&
    isCapitalized(token.form) &&
    !isNameless(token.form)
  );
}

function isOneLine(analysis: Analysis, index: number): boolean {
  const before = analysis.tokens[index - 1];
  const token = analysis.tokens[index];
  return (
    before !== undefined &&
    token !== undefined &&
    !/\n/.test(analysis.text.slice(before.span.end, token.span.start))
  );
}

function withoutTitles(tokens: readonly Token[], first: number, last: number): NameRange | null {
  let start = first;
  let isTitled = false;
  // "Finance" is a title in "Finance Minister", a part of the name in "Finance Ministry".
  const isInstitution = labelByWords(tokens.slice(first, last).map((token) => token.form)) !== null;
  while (!isInstitution && start < last && isTitle(tokens[start]?.form ?? '')) {
    start++;
    isTitled = true;
  }
  if (start === last) return null;
  const forms = tokens.slice(start, last).map((token) => token.form);
  const word = forms[0] ?? '';
  const isAlone = forms.length === 1;
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}$/u.test(word);
  if (isAlone && !isTitled && !isAcronym) return null;
  const guess = isTitled ? 'PER' : (labelByWords(forms) ?? 'ORG');
  return {
    first: start,
    last,
    label: guess,
    score: isTitled || guess !== 'ORG' ? MISSED_SCORE : MISSED_SCORE / 2,
  };
}
