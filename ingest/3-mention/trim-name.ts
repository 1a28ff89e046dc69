import type { Analysis } from '../2-language/analysis.js';
import { loadWords } from './load-words.js';
import { isCapitalized, type NameRange } from './name-range.js';

const titles = new Set(loadWords<{ always: readonly string[] }>('titles').always);

/** True for words like "President", "Mr." and "former" that stand before a person's name. */
export function isTitle(form: string): boolean {
  return titles.has(form.toLowerCase().replace(/\.$/, ''));
}

/**
 * The pieces of a range that can be names: cut at line ends, brackets and semicolons, without article, quotation marks
 * and possessive ending at the edges, a person's name also without title. None when nothing is left.
 */
export function trimName(analysis: Analysis, range: NameRange): NameRange[] {
  return piecesOf(analysis, range)
    .map((piece) => trimEdges(analysis, piece))
    .map((piece) => (piece.label === 'PER' ? withoutTitle(analysis, piece) : piece))
    .filter((piece) => piece.first < piece.last && /\p{L}/u.test(formAt(analysis, piece.first)));
}

function piecesOf(analysis: Analysis, range: NameRange): NameRange[] {
  const pieces: NameRange[] = [];
  let first = range.first;
  for (let i = range.first; i < range.last; i++) {
    if (i > first && startsNewLine(analysis, i)) {
      pieces.push({ ...range, first, last: i });
      first = i;
    }
    if (/^[()[\]{};|:"“”]+$/u.test(formAt(analysis, i))) {
      pieces.push({ ...range, first, last: i });
      first = i + 1;
    }
  }
  pieces.push({ ...range, first, last: range.last });
  return pieces.filter((piece) => piece.first < piece.last);
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
  const isEdge = (form: string) =>
    /^(the|a|an|this|that|its|his|her|their|our|my)$/iu.test(form) || !/[\p{L}\p{N}]/u.test(form);
  // "The Times" keeps nothing of "The": the key of a name has no article, and "the" is no part of most names.
  while (first < last && isEdge(formAt(analysis, first))) first++;
  while (first < last && /^(['’]s?|[^\p{L}\p{N}.)]+)$/u.test(formAt(analysis, last - 1))) last--;
  return { ...range, first, last };
}

function withoutTitle(analysis: Analysis, range: NameRange): NameRange {
  let { first } = range;
  while (
    first < range.last - 1 &&
    (isTitle(formAt(analysis, first)) || !isCapitalized(formAt(analysis, first)))
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

function formAt(analysis: Analysis, index: number): string {
  return analysis.tokens[index]?.form ?? '';
}
