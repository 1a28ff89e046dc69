import type { Analysis } from '../2-language/analysis.js';
import { type NameRange, textOfRange } from './name-range.js';
import { placeOf } from './place-of.js';

/** No name of a country or its people has more words. */
const LONGEST = 4;
const NESTED_SCORE = 0.7;

/** Countries and regions inside longer names of organizations: "Supreme Court of Canada", "Ukrainian Defence Ministry". */
export function findNestedPlaces(analysis: Analysis, names: readonly NameRange[]): NameRange[] {
  return names
    .filter((name) => name.label === 'ORG' && name.last - name.first > 1)
    .flatMap((name) => placesIn(analysis, name));
}

function placesIn(analysis: Analysis, name: NameRange): NameRange[] {
  const found: NameRange[] = [];
  for (let first = name.first; first < name.last; first++) {
    for (let last = Math.min(first + LONGEST, name.last); last > first; last--) {
      const place = placeOf(textOfRange(analysis.text, analysis.tokens, { first, last }));
      if (place === null || last - first === name.last - name.first) continue;
      found.push({ first, last, label: place.isDemonym ? 'NORP' : 'LOC', score: NESTED_SCORE });
      first = last - 1;
      break;
    }
  }
  return found;
}
