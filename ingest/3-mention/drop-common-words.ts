import type { Analysis } from '../2-language/analysis.js';
import type { NameRange } from './name-range.js';

/** Without one-word names that the article also writes in lower case: "Airstrikes" at the head of a line. */
export function dropCommonWords(analysis: Analysis, ranges: readonly NameRange[]): NameRange[] {
  const common = new Set(analysis.tokens.map((token) => token.form).filter((form) => /^\p{Ll}/u.test(form)));
  return ranges.filter((range) => {
    const form = analysis.tokens[range.first]?.form ?? '';
    const isWord = range.last - range.first === 1 && /^\p{Lu}\p{Ll}+$/u.test(form);
    return !(isWord && range.label !== 'NORP' && common.has(form.toLowerCase()));
  });
}
