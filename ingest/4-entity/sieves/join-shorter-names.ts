import { isLegalForm } from '../legal-form.js';
import type { Sieve } from '../sieve.js';

/**
 * A shorter form of an organization's or other long name: its beginning ("Boeing" of "Boeing Company"), or its last
 * word after "the" ("the Commission" of "European Commission"), when exactly one name of the article is longer so.
 */
export const joinShorterNames: Sieve = ({ analysis, clusters }) => {
  const roots = clusters
    .all()
    .filter((root) => clusters.names(root).length > 0 && clusters.type(root) !== 'Person');
  for (const short of roots) {
    const name = clusters.names(short)[0];
    if (name === undefined || name.place !== null) continue;
    const words = name.key.split(' ');
    const isDefinite = clusters
      .names(short)
      .some((one) => /^the$/i.test(analysis.tokens[one.first - 1]?.form ?? ''));
    const fuller = roots.filter((full) => {
      if (clusters.of(full) === clusters.of(short) || clusters.type(full) !== clusters.type(short))
        return false;
      return clusters.names(full).some((other) => isShortFor(words, other.key.split(' '), isDefinite));
    });
    const distinct = [...new Set(fuller.map((full) => clusters.of(full)))];
    if (distinct.length === 1) clusters.join(distinct[0] as number, short);
  }
};

function isShortFor(short: readonly string[], full: readonly string[], isDefinite: boolean): boolean {
  if (short.length >= full.length) return false;
  const startsSo = short.every((word, i) => full[i] === word);
  if (startsSo && full.slice(short.length).every((word) => isLegalForm(word))) return true;
  const endsSo = short.every((word, i) => full[full.length - short.length + i] === word);
  // "the Department" may also be the first word: "Department of Hydrology".
  return isDefinite && (endsSo || (short.length === 1 && full[0] === short[0] && full[1] === 'of'));
}
