import type { Analysis, Token } from '../2-language/analysis.js';
import { type HeadNoun, headNounsOf } from '../3-mention/load-head-nouns.js';
import type { NameMention } from '../3-mention/mention-kinds.js';
import type { Clusters } from './clusters.js';

/** What the article calls a person or thing: the noun, its kind, and the clusters of the names that modify it. */
export interface Role {
  readonly lemma: string;
  readonly noun: HeadNoun;
  readonly modifiers: readonly number[];
}

/** The roles of a cluster: from titles before its names ("Ukrainian President …") and from its descriptions. */
export function rolesOf(analysis: Analysis, clusters: Clusters, root: number): Role[] {
  const described = clusters.nominals(root).map((nominal) => ({
    lemma: nominal.lemma,
    noun: nominal.noun,
    modifiers: nominal.modifiers.map((name) => clusters.of(clusters.mentions.indexOf(name))),
  }));
  return [...described, ...clusters.names(root).flatMap((name) => titlesBefore(analysis, clusters, name))];
}

function titlesBefore(analysis: Analysis, clusters: Clusters, name: NameMention): Role[] {
  const { tokens } = analysis;
  let first = name.first;
  while (isInPhrase(tokens[first - 1], tokens[first], name)) first--;
  const words = tokens.slice(first, name.first);
  const modifiers = clusters.mentions.flatMap((other, i) =>
    other.form === 'name' && other.first >= first && other.last <= name.first ? [clusters.of(i)] : [],
  );
  return words.flatMap((word, i) => {
    const lemma = word.form.toLowerCase();
    // "deputy defense minister": of that office, and no deputy of a parliament.
    if (lemma === 'deputy' && i < words.length - 1) return [];
    return headNounsOf(lemma).map((noun) => ({ lemma, noun, modifiers }));
  });
}

/** Titles stand without a break before the name, in its sentence. */
function isInPhrase(token: Token | undefined, next: Token | undefined, name: NameMention): boolean {
  if (token === undefined || next === undefined || token.sentence !== name.sentence) return false;
  return /^(NOUN|PROPN|ADJ|PART)$/.test(token.pos) && name.first - token.index < 8;
}
