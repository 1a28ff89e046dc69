import type { Clusters } from '../clusters.js';
import type { Sieve } from '../sieve.js';

/**
 * A part of one person's full name: "Zelensky" after "Volodymyr Zelensky", "Cheikh Fall" after "Cheikh Ahmadou Fall".
 * Of several bearers the one named last before it is meant; a surname counts before a first name.
 */
export const joinPersonNames: Sieve = ({ clusters }) => {
  const persons = clusters.all().filter((root) => clusters.names(root)[0]?.type === 'Person');
  const byLength = [...persons].sort((a, b) => lengthOf(clusters, a) - lengthOf(clusters, b));
  for (const short of byLength) {
    const words = wordsOf(clusters, short);
    const fuller = persons.filter(
      (full) => clusters.of(full) !== clusters.of(short) && isPartOf(words, wordsOf(clusters, full)),
    );
    const bearer =
      nearest(
        short,
        fuller.filter((full) => isSurname(words, wordsOf(clusters, full))),
      ) ?? nearest(short, fuller);
    if (bearer !== null) clusters.join(bearer, short);
  }
};

function wordsOf(clusters: Clusters, root: number): string[] {
  const keys = clusters
    .names(root)
    .filter((name) => name.type === 'Person')
    .map((name) => name.key.split(' '));
  return keys.reduce<string[]>((longest, words) => (words.length > longest.length ? words : longest), []);
}

function lengthOf(clusters: Clusters, root: number): number {
  return wordsOf(clusters, root).length;
}

/** Every word of the short name is in the long one, in the same order; initials count. */
function isPartOf(short: readonly string[], full: readonly string[]): boolean {
  if (short.length === 0 || short.length >= full.length) return false;
  let at = 0;
  for (const word of short) {
    while (at < full.length && !(full[at] === word || (word.length === 1 && full[at]?.startsWith(word))))
      at++;
    if (at === full.length) return false;
    at++;
  }
  return true;
}

function isSurname(short: readonly string[], full: readonly string[]): boolean {
  return short.at(-1) === full.at(-1);
}

function nearest(short: number, candidates: readonly number[]): number | null {
  const before = candidates.filter((full) => full < short);
  return before.at(-1) ?? candidates[0] ?? null;
}
