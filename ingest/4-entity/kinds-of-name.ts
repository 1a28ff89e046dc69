import { findRegion } from '../2-language/lexicon/find-region.js';
import { type HeadNoun, headNounsOf } from '../3-mention/load-head-nouns.js';
import type { NameMention } from '../3-mention/mention-kinds.js';
import { placeOf } from '../3-mention/place-of.js';
import type { Clusters } from './clusters.js';

/** A common noun that a thing can be called by. */
export interface Kind {
  readonly lemma: string;
  readonly noun: HeadNoun;
}

/**
 * What a cluster is by the first and last words of its names ("Vilnius Regional Court"), by the lexicon (a capital is a
 * city) and by its descriptions.
 */
export function kindsOf(clusters: Clusters, root: number): Kind[] {
  const type = clusters.type(root);
  const described = clusters.nominals(root).map(({ lemma, noun }) => ({ lemma, noun }));
  return [...clusters.names(root).flatMap(kindsByName), ...described].filter(
    ({ noun }) => noun.type === type,
  );
}

function kindsByName(name: NameMention): Kind[] {
  if (placeOf(name.text)?.isCapital === true) return kindsByWord('city');
  if (findRegion(name.text) !== null) return kindsByWord('region');
  const words = name.key.split(' ');
  if (words.length < 2) return [];
  return [words.at(-1) ?? '', words[0] ?? ''].flatMap((word) => [
    ...kindsByWord(word),
    ...kindsByWord(word.replace(/s$/, '')),
  ]);
}

function kindsByWord(lemma: string): Kind[] {
  return headNounsOf(lemma).map((noun) => ({ lemma, noun }));
}
