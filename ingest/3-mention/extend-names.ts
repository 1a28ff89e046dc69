import type { Analysis, Token } from '../2-language/analysis.js';
import { joinNameParts } from './join-name-parts.js';
import { isCapitalized, type NameRange, textOfRange, withoutOverlaps } from './name-range.js';
import { placeOf } from './place-of.js';
import { isTitle } from './trim-name.js';

const YEAR = /^(19|20)\d\d$/;

/**
 * Names that were cut short made whole: capitalised words that belong to the same phrase ("Geležinis" + "Vilkas"),
 * the year or number of an event or a work, the initial of a person, and names that go on over "of" ("Bank" + "of" +
 * "England").
 */
export function extendNames(analysis: Analysis, ranges: readonly NameRange[]): NameRange[] {
  const extended = withNeighbours(analysis, ranges);
  return withoutOverlaps([...joinNameParts(analysis, extended), ...extended]);
}

function withNeighbours(analysis: Analysis, ranges: readonly NameRange[]): NameRange[] {
  const { tokens } = analysis;
  const taken = new Set(ranges.flatMap((range) => indexes(range)));
  return ranges.map((range) => {
    if (range.label === 'NORP' || placeOf(textOfRange(analysis.text, tokens, range)) !== null) return range;
    let { first, last } = range;
    while (isPartOfName(tokens, last, last - 1) && !taken.has(last)) last++;
    // "Gambian Alieu Ceesay": the nationality is no part of the name.
    const isNationality = (index: number) =>
      range.label === 'PER' && placeOf(tokens[index]?.form ?? '')?.isDemonym === true;
    while (isPartOfName(tokens, first - 1, first) && !taken.has(first - 1) && !isNationality(first - 1))
      first--;
    const isFree = (index: number) =>
      !taken.has(index) && tokens[index]?.sentence === tokens[first]?.sentence;
    if (isFree(first - 1) && startsName(tokens, { ...range, first, last })) first--;
    if (isFree(last) && endsName(tokens, { ...range, first, last })) last++;
    return { ...range, first, last };
  });
}

/** A capitalised word that the parser ties to its neighbour in the name. */
function isPartOfName(tokens: readonly Token[], index: number, neighbour: number): boolean {
  const token = tokens[index];
  const other = tokens[neighbour];
  if (token === undefined || other === undefined || token.sentence !== other.sentence) return false;
  if (token.pos !== 'PROPN' || !isCapitalized(token.form) || isTitle(token.form)) return false;
  const isLinked = token.head === other.index || other.head === token.index || token.head === other.head;
  return isLinked && /^(compound|flat|nmod)$/.test(index < neighbour ? token.relation : other.relation);
}

/** "2012" before "Summer Paralympics", "L." before "Ron Hubbard", "FIRST" between "the" and "Global Challenge". */
function startsName(tokens: readonly Token[], range: NameRange): boolean {
  const before = tokens[range.first - 1];
  if (before === undefined) return false;
  const { form } = before;
  if (range.label === 'PER') return /^\p{Lu}\.$/u.test(form);
  if (!dependsOn(before, range)) return false;
  if (range.label === 'EVENT' && YEAR.test(form)) return true;
  const isAfterArticle = /^(the|an?)$/.test(tokens[range.first - 2]?.form ?? '');
  return isAfterArticle && /^\p{Lu}{3,}$/u.test(form) && placeOf(form) === null;
}

/** "2004" after "Cooperative Shield", "6" after "Internet Explorer". */
function endsName(tokens: readonly Token[], range: NameRange): boolean {
  const { last, label } = range;
  const after = tokens[last];
  if (after === undefined || after.pos !== 'NUM') return false;
  const isTied = dependsOn(after, range) || tokens[last - 1]?.head === last;
  if (!isTied || tokens[last - 1]?.span.end === after.span.start) return false;
  return (label === 'EVENT' && YEAR.test(after.form)) || (label === 'WORK' && /^\d{1,3}$/.test(after.form));
}

function dependsOn({ head }: Token, { first, last }: NameRange): boolean {
  return head >= first && head < last;
}

function indexes(range: NameRange): number[] {
  return Array.from({ length: range.last - range.first }, (_, i) => range.first + i);
}
