import type { Analysis } from '../2-language/analysis.js';
import { firstNameGender } from './first-name.js';
import { headNounsOf } from './load-head-nouns.js';
import { loadWords } from './load-words.js';
import { isCapitalized, type NameRange, textOfRange } from './name-range.js';
import { isNameless } from './nameless.js';
import { placeOf } from './place-of.js';

const titles = new Set(loadWords<{ always: readonly string[] }>('titles').always);

/** True for words like "President", "Mr." and "former" that stand before a person's name. */
export function isTitle(form: string): boolean {
  return titles.has(form.toLowerCase().replace(/\.$/, ''));
}

/**
 * The pieces of a range that can be names: cut at line ends, brackets and semicolons, without article, quotation marks,
 * function words and possessive ending at the edges, a person's name also without title. None when nothing is left, or
 * only titles, days and units.
 */
export function trimName(analysis: Analysis, range: NameRange): NameRange[] {
  return piecesOf(analysis, range)
    .map((piece) => trimEdges(analysis, piece))
    .map((piece) =>
      isPerson(analysis, piece) ? { ...withoutTitle(analysis, piece), label: 'PER' as const } : piece,
    )
    .filter((piece) => piece.first < piece.last && !isEmptyOfName(analysis, piece));
}

/** "Spokeswoman Sandy Angers" is a person whatever its label: after the title stands a first name. */
function isPerson(analysis: Analysis, range: NameRange): boolean {
  if (range.label === 'PER') return true;
  const { first } = withoutTitle(analysis, range);
  return first > range.first && first < range.last - 1 && firstNameGender(formAt(analysis, first)) !== null;
}

/** Nothing but titles ("Assistant Secretary"), days and units; or no letter at all. */
function isEmptyOfName(analysis: Analysis, range: NameRange): boolean {
  const forms = analysis.tokens.slice(range.first, range.last).map((token) => token.form);
  const isOffice =
    range.label !== 'PER' && range.label !== 'NORP' && forms.length > 1 && isPersonNoun(forms.at(-1) ?? '');
  return (
    isOffice ||
    forms.every((form) => !/\p{L}/u.test(form) || isTitle(form) || isNameless(form) || !hasCapital(form))
  );
}

function isPersonNoun(form: string): boolean {
  return headNounsOf(form.toLowerCase()).some(
    (noun) => noun.type === 'Person' && noun.kind !== 'person' && noun.kind !== 'player',
  );
}

function hasCapital(form: string): boolean {
  return /\p{Lu}|^\p{Lo}/u.test(form);
}

function piecesOf(analysis: Analysis, range: NameRange): NameRange[] {
  const pieces: NameRange[] = [];
  let first = range.first;
  for (let i = range.first; i < range.last; i++) {
    if (i > first && startsNewLine(analysis, i)) {
      pieces.push({ ...range, first, last: i });
      first = i;
    }
    if (isBreak(formAt(analysis, i), range) || endsPlace(analysis, first, i)) {
      pieces.push({ ...range, first, last: i });
      first = i + 1;
    }
  }
  pieces.push({ ...range, first, last: range.last });
  return pieces.filter((piece) => piece.first < piece.last);
}

/** Brackets and the like; in a person's name also the possessive ending: "Korea's Kim Shin-Wook". */
function isBreak(form: string, { label }: NameRange): boolean {
  return /^[()[\]{};|:"“”]+$/u.test(form) || (label === 'PER' && /^['’]s$/.test(form));
}

/** "'s" in "Kenya's Rift Valley", not in "Lloyd's of London". */
function endsPlace(analysis: Analysis, first: number, index: number): boolean {
  if (!/^['’]s$/.test(formAt(analysis, index)) || index === first) return false;
  return placeOf(textOfRange(analysis.text, analysis.tokens, { first, last: index })) !== null;
}

function startsNewLine(analysis: Analysis, index: number): boolean {
  const before = analysis.tokens[index - 1];
  const token = analysis.tokens[index];
  return (
    before !== undefined &&
    token !== undefined &&
    /[\n\r\u2028\u2029]/.test(analysis.text.slice(before.span.end, token.span.start))
  );
}

function trimEdges(analysis: Analysis, range: NameRange): NameRange {
  let { first, last } = range;
  if (isHyphenPrefix(analysis, first)) first += 2;
  // "The Times" keeps nothing of "The": the key of a name has no article, and "the" is no part of most names.
  while (first < last && isEdge(analysis, first)) first++;
  while (first < last && (isEdge(analysis, last - 1) || isNameless(formAt(analysis, last - 1)))) last--;
  return { ...range, first, last };
}

/** "Ex-" of "Ex-Nordmark Bank chief", "Non-" of "Non-NATO": at the start of a sentence it looks like part of the name. */
function isHyphenPrefix(analysis: Analysis, index: number): boolean {
  return /^(ex|non)$/i.test(formAt(analysis, index)) && formAt(analysis, index + 1) === '-';
}

/** Punctuation, possessive endings and lower-case function words: "MK Shai Tubul of". */
function isEdge(analysis: Analysis, index: number): boolean {
  const token = analysis.tokens[index];
  if (token === undefined || /^['’]s?$/.test(token.form) || !/[\p{L}\p{N}]/u.test(token.form)) return true;
  if (/^(the|a|an|this|that|these|those)$/i.test(token.form)) return true;
  return !hasCapital(token.form) && /^(ADP|DET|CCONJ|SCONJ|PRON|AUX|VERB|ADV|PART)$/.test(token.pos);
}

function withoutTitle(analysis: Analysis, range: NameRange): NameRange {
  let { first } = range;
  while (
    first < range.last - 1 &&
    (isTitle(formAt(analysis, first)) ||
      !isCapitalized(formAt(analysis, first)) ||
      isNationality(analysis, first, range.last))
  ) {
    if (!/^\p{L}/u.test(formAt(analysis, first + 1))) break;
    // "King" in "Rodney King" is never first; "Prince" alone is a name, but then nothing follows it.
    if (
      /^(al|el|bin|ibn|de|da|di|du|van|von|der|den|ter|ten|la|le|dos|das|abu|ould|mc|o)(-|$)/iu.test(
        formAt(analysis, first),
      )
    )
      break;
    first++;
  }
  return { ...range, first };
}

/** "Gambian" in "Gambian Alieu Ceesay"; not in "German Gref", where two words are the whole name, and no known first name. */
function isNationality(analysis: Analysis, index: number, last: number): boolean {
  const form = formAt(analysis, index);
  if (last - index < 3 || isTitle(formAt(analysis, index + 1))) return false;
  return placeOf(form)?.isDemonym === true && firstNameGender(form) === null;
}

function formAt(analysis: Analysis, index: number): string {
  return analysis.tokens[index]?.form ?? '';
}
