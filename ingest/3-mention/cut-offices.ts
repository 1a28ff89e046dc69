import type { Analysis, Token } from '../2-language/analysis.js';
import { firstNameGender } from './first-name.js';
import { headNounsOf } from './load-head-nouns.js';
import { loadWords } from './load-words.js';
import { isCapitalized, type NameRange, textOfRange } from './name-range.js';
import { placeOf } from './place-of.js';
import { isTitle } from './trim-name.js';

const words = loadWords<{
  portfolio: readonly string[];
  surnames: readonly string[];
  never: readonly string[];
}>('offices');
const portfolio = new Set(words.portfolio);
const surnames = new Set(words.surnames);
const never = new Set(words.never);
/** A name beside an office is less sure than one that the model found whole. */
const CUT_SCORE = 0.5;

/**
 * The ranges without the office words in them: NASA of "NASA Administrator", the person of "National Security Adviser
 * Gen. Ramon Cua", both of "Bundestag Anton Seidl" after "member of the". A minister's field is no name: "Public Works"
 * in "Public Works Minister".
 */
export function cutOffices(analysis: Analysis, ranges: readonly NameRange[]): NameRange[] {
  return ranges.flatMap((range) => {
    if (range.label === 'NORP') return [range];
    return afterInnerOffice(analysis, range)
      .flatMap((piece) => splitBearer(analysis, piece))
      .flatMap((piece) => withoutOfficeAtEnd(analysis, piece) ?? [])
      .filter((piece) => !isField(analysis, piece));
  });
}

/** True for nouns of an office ("administrator", "CEO"), not for "man", "fan" or "striker". */
export function isOffice(form: string): boolean {
  if (never.has(form.toLowerCase())) return false;
  return headNounsOf(form.toLowerCase()).some(
    ({ type, kind }) =>
      type === 'Person' &&
      /^(president|minister|premier|executive|official|lawmaker|lawyer|leader|owner|commander)$/.test(kind),
  );
}

/** "Apple CEO Tim Cook": the person after the last office, and what stands before the offices. */
function afterInnerOffice(analysis: Analysis, range: NameRange): NameRange[] {
  const { tokens } = analysis;
  if (range.label !== 'PER') return [range];
  let cut = range.first;
  for (let i = range.first + 1; i < range.last - 1; i++) if (isInnerOffice(tokens, i)) cut = i + 1;
  if (cut === range.first) return [range];
  const before = {
    ...range,
    last: cut,
    label: labelBefore(analysis, { ...range, last: cut }),
    score: CUT_SCORE,
  };
  while (cut < range.last && isBeforePerson(tokens[cut]?.form ?? '')) cut++;
  return cut === range.last ? [before] : [before, { ...range, first: cut }];
}

/** "for Peace" in "High Commissioner for Peace Marta Escobar", "General" in "Secretary General Verbruggen". */
function isBeforePerson(form: string): boolean {
  return isTitle(form) || portfolio.has(form.toLowerCase()) || !/\p{L}/u.test(form);
}

function labelBefore({ tokens, text }: Analysis, range: NameRange): NameRange['label'] {
  let { last } = range;
  while (last > range.first + 1 && isModifierOfOffice(tokens[last - 1]?.form ?? '')) last--;
  const known = placeOf(textOfRange(text, tokens, { ...range, last }));
  if (known === null) return 'ORG';
  return known.isDemonym ? 'NORP' : 'LOC';
}

function isInnerOffice(tokens: readonly Token[], index: number): boolean {
  const form = tokens[index]?.form ?? '';
  const isRank = /^\p{Lu}\p{L}{1,4}$/u.test(form) && tokens[index + 1]?.form === '.';
  return (
    !surnames.has(form.toLowerCase()) &&
    ((isOffice(form) && isCapitalized(form)) || (isTitle(form) && (isRank || form.endsWith('.'))))
  );
}

/** A person's name that follows the place or body of the office without a comma: "Governor of Washington Chris Gregoire". */
function splitBearer(analysis: Analysis, range: NameRange): NameRange[] {
  const { tokens, text } = analysis;
  if (range.last - range.first < 3 || !/^(PER|ORG|LOC)$/.test(range.label)) return [range];
  const start = firstNameIn(tokens, range);
  if (start === null) return [range];
  const body = { ...range, last: start };
  const isKnown = placeOf(textOfRange(text, tokens, body)) !== null;
  const isDefinite = /^the$/i.test(tokens[range.first - 1]?.form ?? '');
  if (!isKnown && !isDefinite) return [range];
  if (!/^(of|for|to|from)$/.test(tokens[range.first - (isDefinite ? 2 : 1)]?.form ?? '')) return [range];
  return [
    { ...body, label: isKnown ? 'LOC' : 'ORG', score: CUT_SCORE },
    { ...range, first: start, label: 'PER' },
  ];
}

/** Where the last two or three words begin like a person's name. */
function firstNameIn(tokens: readonly Token[], { first, last }: NameRange): number | null {
  for (let start = Math.max(first + 1, last - 3); start < last - 1; start++) {
    const isOfName = /^(of|for|and|&|the|-)$/i.test(tokens[start - 1]?.form ?? '');
    if (
      !isOfName &&
      isCapitalized(tokens[last - 1]?.form ?? '') &&
      firstNameGender(tokens[start]?.form ?? '') !== null
    )
      return start;
  }
  return null;
}

/** NASA of "NASA Administrator"; of "White House Press" before "Secretary" the house; null when only offices are left. */
function withoutOfficeAtEnd(analysis: Analysis, range: NameRange): NameRange | null {
  const { tokens } = analysis;
  const first = tokens[range.first]?.form ?? '';
  if (range.last - range.first === 1) {
    const isBareOffice = isModifierOfOffice(first) && !surnames.has(first.toLowerCase());
    return range.label === 'PER' && isBareOffice ? null : range;
  }
  if (range.label === 'PER' && firstNameGender(first) !== null) return range;
  let { last } = range;
  const next = tokens[last];
  if (isOffice(tokens[last - 1]?.form ?? '') && !surnames.has(tokens[last - 1]?.form.toLowerCase() ?? ''))
    last--;
  else if (next === undefined || !isOffice(next.form) || next.sentence !== tokens[last - 1]?.sentence)
    return range;
  while (last > range.first && isModifierOfOffice(tokens[last - 1]?.form ?? '')) last--;
  if (last === range.last) return range;
  if (last === range.first) return null;
  return {
    ...range,
    last,
    label: range.label === 'PER' ? labelBefore(analysis, { ...range, last }) : range.label,
  };
}

function isModifierOfOffice(form: string): boolean {
  return isTitle(form) || isOffice(form);
}

/** "Public Works" before "Minister" or after "Minister of"; "High" and "Senior" before an office. */
function isField({ tokens, text }: Analysis, range: NameRange): boolean {
  const forms = tokens.slice(range.first, range.last).map((token) => token.form);
  if (placeOf(textOfRange(text, tokens, range)) !== null || forms.some((form) => /\p{Lu}{2}/u.test(form)))
    return false;
  const isRest = forms.every((form) => portfolio.has(form.toLowerCase()) || isTitle(form));
  if (range.label === 'PER' && forms.every((form) => portfolio.has(form.toLowerCase()))) return true;
  const isBefore = isOffice(tokens[range.last]?.form ?? '');
  const isAfter =
    /^(of|for)$/.test(tokens[range.first - 1]?.form ?? '') && isOffice(tokens[range.first - 2]?.form ?? '');
  return (isBefore || isAfter) && range.label !== 'PER' && isRest;
}
