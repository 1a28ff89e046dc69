import type { NameMention } from '../../3-mention/mention-kinds.js';
import type { Clusters } from '../clusters.js';
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
    const words = wordsOf(name);
    const isDefinite = clusters
      .names(short)
      .some((one) => /^the$/i.test(analysis.tokens[one.first - 1]?.form ?? ''));
    const fuller = roots.filter((full) => {
      if (!isOther(clusters, full, short)) return false;
      return clusters.names(full).some((other) => isShortFor(words, wordsOf(other), isDefinite));
    });
    // A part alone may be another thing ("Ford", "Ford Australia"); it is this one when the short form comes second.
    const parts = roots.filter(
      (full) =>
        (full < short || isNumbered(words)) &&
        isOther(clusters, full, short) &&
        clusters.names(full).some((other) => isPartOf(words, wordsOf(other))),
    );
    for (const full of roots.filter((one) => isOther(clusters, one, short)))
      if (clusters.names(full).some((other) => isWithForm(words, wordsOf(other)))) clusters.join(full, short);
    const distinct = [...new Set(fuller.map((full) => clusters.of(full)))];
    const only = distinct.length === 0 ? [...new Set(parts.map((full) => clusters.of(full)))] : distinct;
    if (only.length === 1) clusters.join(only[0] as number, short);
  }
};

function isOther(clusters: Clusters, full: number, short: number): boolean {
  return clusters.of(full) !== clusters.of(short) && clusters.type(full) === clusters.type(short);
}

/** A product is also named in the plural: "A330s". */
function wordsOf(name: NameMention): string[] {
  const key = name.type === 'Work' ? name.key.replace(/(?<=[\p{L}\p{N}]{2})(?<!s)s$/u, '') : name.key;
  return key.split(' ');
}

/** "A380": a number makes the short form sure in any order. */
function isNumbered(words: readonly string[]): boolean {
  return words.length === 1 && /\p{L}\p{P}?\d/u.test(words[0] ?? '');
}

/** The first or the last words: "Hanul" of "Hanul Group", "Kraken" of "Seattle Kraken". */
function isPartOf(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length || short.join('').length < 3) return false;
  return (
    short.every((word, i) => full[i] === word) ||
    short.every((word, i) => full[full.length - short.length + i] === word)
  );
}

/** "Ford" of "Ford Motor Company", "Apple" of "Apple Inc." and of "Apple Computer": all are one company. */
function isWithForm(short: readonly string[], full: readonly string[]): boolean {
  const rest = full.slice(short.length);
  const isForm = rest.length > 0 && rest.length <= 2 && isLegalForm(rest.at(-1) ?? '');
  return isForm && short.every((word, i) => full[i] === word);
}

function isShortFor(short: readonly string[], full: readonly string[], isDefinite: boolean): boolean {
  if (short.length >= full.length) return false;
  const endsSo = short.every((word, i) => full[full.length - short.length + i] === word);
  // "the Department" may also be the first word: "Department of Hydrology".
  return isDefinite && (endsSo || (short.length === 1 && full[0] === short[0] && full[1] === 'of'));
}
