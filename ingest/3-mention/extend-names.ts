import type { Analysis, Token } from '../2-language/analysis.js';
import { placeOf } from './load-countries.js';
import { continuesOverOf } from './name-heads.js';
import { isCapitalized, type NameRange, textOfRange, withoutOverlaps } from './name-range.js';
import { isTitle } from './trim-name.js';

/**
 * Names that were cut short made whole: capitalised words that belong to the same phrase ("Geležinis" + "Vilkas"),
 * and names that go on over "of" ("Bank" + "of" + "England").
 */
export function extendNames(analysis: Analysis, ranges: readonly NameRange[]): NameRange[] {
  return withoutOverlaps(joinOverOf(analysis, withNeighbours(analysis, ranges)));
}

function withNeighbours(analysis: Analysis, ranges: readonly NameRange[]): NameRange[] {
  const { tokens } = analysis;
  const taken = new Set(ranges.flatMap((range) => indexes(range)));
  return ranges.map((range) => {
    if (range.label === 'NORP' || placeOf(textOfRange(analysis.text, tokens, range)) !== null) return range;
    let { first, last } = range;
    while (isPartOfName(tokens, last, last - 1) && !taken.has(last)) last++;
    while (isPartOfName(tokens, first - 1, first) && !taken.has(first - 1)) first--;
    return { ...range, first, last };
  });
}

function isPartOfName(tokens: readonly Token[], index: number, neighbour: number): boolean {
  const token = tokens[index];
  const other = tokens[neighbour];
  if (token === undefined || other === undefined || token.sentence !== other.sentence) return false;
  if (token.pos !== 'PROPN' || !isCapitalized(token.form) || isTitle(token.form)) return false;
  const isLinked =
    token.head === other.index ||
    other.head === token.index ||
    (token.head === other.head && token.relation === 'compound');
  return (
    isLinked &&
    /^(compound|flat|nmod)$/.test(index < neighbour ? token.relation : other.relation) &&
    Math.abs(index - neighbour) === 1
  );
}

function joinOverOf(analysis: Analysis, ranges: readonly NameRange[]): NameRange[] {
  const joined: NameRange[] = [];
  for (const range of ranges) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(analysis, before, range)) {
      joined[joined.length - 1] = {
        ...before,
        last: range.last,
        label: before.label === 'NORP' ? range.label : before.label,
      };
    } else joined.push(range);
  }
  return joined;
}

function goesOn(analysis: Analysis, before: NameRange, range: NameRange): boolean {
  const { tokens } = analysis;
  const gap = tokens.slice(before.last, range.first).map((token) => token.form.toLowerCase());
  if (gap[0] !== 'of' || gap.length > 2 || (gap.length === 2 && gap[1] !== 'the')) return false;
  return continuesOverOf(tokens[before.last - 1]?.form ?? '') && before.label !== 'PER';
}

function indexes(range: NameRange): number[] {
  return Array.from({ length: range.last - range.first }, (_, i) => range.first + i);
}
