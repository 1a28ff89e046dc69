import type { Analysis, Token } from '../2-language/analysis.js';
import { joinNameParts } from './join-name-parts.js';
import { isCapitalized, type NameRange, textOfRange, withoutOverlaps } from './name-range.js';
import { placeOf } from './place-of.js';
import { isTitle } from './trim-name.js';

/**
 * Names that were cut short made whole: capitalised words that belong to the same phrase ("Geležinis" + "Vilkas"),
 * and names that go on over "of" ("Bank" + "of" + "England").
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
    while (isPartOfName(tokens, first - 1, first) && !taken.has(first - 1)) first--;
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

function indexes(range: NameRange): number[] {
  return Array.from({ length: range.last - range.first }, (_, i) => range.first + i);
}
