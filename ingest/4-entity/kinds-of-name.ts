import { type HeadNoun, headNounsOf } from '../3-mention/load-head-nouns.js';
import type { Clusters } from './clusters.js';

/** What kinds of thing a cluster is by the words of its names ("Vilnius Regional Court") and by its descriptions. */
export function kindsOf(clusters: Clusters, root: number): HeadNoun[] {
  const type = clusters.type(root);
  const byName = clusters.names(root).flatMap((name) => {
    const words = name.key.split(' ');
    if (words.length < 2) return [];
    return [words.at(-1) ?? '', words[0] ?? '']
      .flatMap((word) => headNounsOf(word.replace(/(?<=[^s])s$/, '')))
      .concat(headNounsOf(words.at(-1) ?? ''));
  });
  const described = clusters.nominals(root).map((nominal) => nominal.noun);
  return [...byName, ...described].filter((noun) => noun.type === type);
}
