import type { Analysis } from '../../2-language/analysis.js';
import type { FoundMention } from '../../3-mention/mention-kinds.js';
import type { Sieve } from '../sieve.js';

/**
 * A description beside its name: "Roman Abramovich, the Chelsea owner", "the daily Lietuvos Kurjeris", "his wife, Dawa
 * Lhamo". Both must be of one type.
 */
export const joinAppositions: Sieve = ({ analysis, clusters }) => {
  clusters.mentions.forEach((nominal, index) => {
    if (nominal.form !== 'nominal' || nominal.isPlural) return;
    clusters.mentions.forEach((name, at) => {
      if (
        name.form !== 'name' ||
        name.type !== nominal.type ||
        Math.abs(name.sentence - nominal.sentence) > 0
      )
        return;
      if (isApposed(analysis, name, nominal) || isApposed(analysis, nominal, name)) clusters.join(at, index);
    });
  });
};

/** `second` describes `first`, and it is not the list "X, Y and Z". */
function isApposed(analysis: Analysis, first: FoundMention, second: FoundMention): boolean {
  const token = analysis.tokens[second.head];
  if (token === undefined || token.head !== first.head || token.relation !== 'appos') return false;
  return second.first >= first.last || second.last <= first.first;
}
