import type { Token } from '../2-language/analysis.js';
import type { NameRange } from './name-range.js';
import { isTitle } from './trim-name.js';

/** Without the offices that stand before the name of their holder: "Oil Minister" in "Oil Minister Hayder al-Jubouri". */
export function dropOffices(tokens: readonly Token[], ranges: readonly NameRange[]): NameRange[] {
  const people = new Set(ranges.filter(({ label }) => label === 'PER').map(({ first }) => first));
  return ranges.filter(({ first, last, label }) => {
    const isOffice = last - first > 1 && label !== 'NORP' && isTitle(tokens[last - 1]?.form ?? '');
    return !(isOffice && people.has(last));
  });
}
