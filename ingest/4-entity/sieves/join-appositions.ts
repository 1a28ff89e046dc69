import type { Analysis } from '../../2-language/analysis.js';
import type { FoundMention } from '../../3-mention/mention-kinds.js';
import type { Sieve } from '../sieve.js';

/**
 * A description beside its name: "Roman Abramovich, the Chelsea owner", "the daily Lietuvos Kurjeris", "his wife, Dawa
 * Lhamo". Both must be of one type.
 */
export const joinAppositions: Sieve = ({ analysis, clusters }) => {
  const { mentions } = clusters;
  const heads = new Set(mentions.map(({ head, type }) => `${head} ${type}`));
  mentions.forEach((nominal, index) => {
    if (nominal.form !== 'nominal' || nominal.isPlural) return;
    mentions.forEach((name, at) => {
      if (name.form !== 'name' || name.type !== nominal.type || name.sentence !== nominal.sentence) return;
      const { head = -1, relation } = analysis.tokens[name.head] ?? {};
      const isOfEnd =
        relation === 'appos' && endsWith(nominal, head, name) && !heads.has(`${head} ${name.type}`);
      if (isOfEnd || isApposed(analysis, name, nominal) || isApposed(analysis, nominal, name))
        clusters.join(at, index);
    });
  });
};

/** "The chief executive of Nordmark Bank, Erik Sand": the parser hangs the person on the bank with which the description ends. */
function endsWith(nominal: FoundMention, word: number, name: FoundMention): boolean {
  return nominal.head < word && word === nominal.last - 1 && name.first === nominal.last + 1;
}

/** `second` describes `first`, and it is not the list "X, Y and Z". */
function isApposed(analysis: Analysis, first: FoundMention, second: FoundMention): boolean {
  const token = analysis.tokens[second.head];
  if (token === undefined || token.head !== first.head || token.relation !== 'appos') return false;
  return second.first >= first.last || second.last <= first.first;
}
