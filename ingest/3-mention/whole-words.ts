import type { Analysis, Token } from '../2-language/analysis.js';
import type { NameRange } from './name-range.js';

/** Arabic and Hebrew articles that are written before a name with a hyphen: "al-Qaida". */
const ARTICLE = /^(al|el|as|ar|ad|an|ash|at|az|ha)$/iu;

/**
 * Names that were cut inside a word made whole: "al-" before "Qaida", "-200" after "A330", "777-" before "200LR",
 * "-meter" after "E". A word that only ends in a name's adjective stays apart: "Craiova-based", "U.S.-led".
 */
export function wholeWords(analysis: Analysis, ranges: readonly NameRange[]): NameRange[] {
  const taken = new Set(
    ranges.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)),
  );
  return ranges.map((range) => {
    if (range.label === 'NORP') return range;
    let { first, last } = range;
    if (joinsBefore(analysis.tokens, first) && !taken.has(first - 2)) first -= 2;
    while (joinsAfter(analysis.tokens, first, last) && !taken.has(last + 1)) last += 2;
    return { ...range, first, last };
  });
}

function joinsBefore(tokens: readonly Token[], first: number): boolean {
  const [before, hyphen, token] = [tokens[first - 2], tokens[first - 1], tokens[first]];
  if (before === undefined || token === undefined || !isTight(before, hyphen, token)) return false;
  return ARTICLE.test(before.form) || (/\d/.test(before.form) && /\d/.test(token.form));
}

function joinsAfter(tokens: readonly Token[], first: number, last: number): boolean {
  const [token, hyphen, after] = [tokens[last - 1], tokens[last], tokens[last + 1]];
  if (token === undefined || after === undefined || !isTight(token, hyphen, after)) return false;
  const isLetter = last - first === 1 && /^\p{Lu}$/u.test(token.form);
  return isLetter || (/^[\p{Lu}\d]*\d[\p{Lu}\d]*$/u.test(after.form) && /\p{L}|\d/u.test(token.form));
}

function isTight(before: Token, hyphen: Token | undefined, after: Token): boolean {
  return (
    hyphen !== undefined &&
    /^[-\u2010\u2011]$/u.test(hyphen.form) &&
    before.span.end === hyphen.span.start &&
    hyphen.span.end === after.span.start
  );
}
