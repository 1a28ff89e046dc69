import { isSameKind } from '../../3-mention/load-head-nouns.js';
import type { NominalMention } from '../../3-mention/mention-kinds.js';
import { kindsOf } from '../kinds-of-name.js';
import type { Draft, Sieve } from '../sieve.js';

/** A noun looks back over so many sentences. */
const REACH = 12;
/** How well a thing fits, beside 1 for one of the same kind; these three were chosen on annotated training articles, flat around the values. */
const SAME_NOUN = 3;
const UNKNOWN_KIND = 0.4;
/** What a mention as subject counts, beside 1 for others. */
const SUBJECT = 2;

/**
 * "the company", "the ministry", "the city", "the country": the thing of that kind that was talked of most recently
 * and most. A kind that is open also takes names of the same type about whose kind nothing is known.
 */
export const joinDefiniteNouns: Sieve = (draft) => {
  const { clusters } = draft;
  clusters.mentions.forEach((nominal, index) => {
    if (
      nominal.form !== 'nominal' ||
      nominal.type === 'Person' ||
      nominal.type === 'Group' ||
      nominal.isPlural
    )
      return;
    if (nominal.determiner !== 'definite' || clusters.isNamed(index)) return;
    // "the Copenhagen club": where it is from says little; "Boeing's rival" says who it is not.
    if (nominal.modifiers.some((name) => name.type !== 'Place')) return;
    const thing = mostSalient(draft, nominal, index);
    if (thing !== null) clusters.join(thing, index);
  });
};

function mostSalient(draft: Draft, nominal: NominalMention, index: number): number | null {
  let best: number | null = null;
  let most = 0;
  for (const root of draft.clusters.all()) {
    const score = fitOf(draft, root, nominal) * salienceOf(draft, root, nominal, index);
    if (score <= most) continue;
    most = score;
    best = root;
  }
  return best;
}

/** 1 when the article says that it is such a thing, more by the same noun, less when nothing speaks against it, 0 else. */
function fitOf({ clusters }: Draft, root: number, nominal: NominalMention): number {
  if (!clusters.isNamed(root) || clusters.type(root) !== nominal.type) return 0;
  const names = clusters.names(root);
  const isCountry = names.some((name) => name.isCountry);
  if (nominal.noun.kind === 'country') return isCountry ? 1 : 0;
  if (isCountry) return 0;
  // "the city of Kyiv" in its own modifiers is no antecedent.
  if (nominal.modifiers.some((name) => clusters.of(clusters.mentions.indexOf(name)) === root)) return 0;
  const kinds = kindsOf(clusters, root);
  if (kinds.some((kind) => kind.lemma === nominal.lemma)) return SAME_NOUN;
  if (kinds.some((kind) => isSameKind(kind.noun, nominal.noun))) return 1;
  return nominal.noun.isOpen && kinds.length === 0 ? UNKNOWN_KIND : 0;
}

/** Recent mentions count most, subjects more than others. */
function salienceOf(
  { analysis, clusters }: Draft,
  root: number,
  nominal: NominalMention,
  index: number,
): number {
  // "the country" is the one that the article is about, however long ago it was named.
  if (nominal.noun.kind === 'country') return clusters.members(root).filter((i) => i < index).length;
  let salience = 0;
  for (const i of clusters.members(root)) {
    const mention = clusters.mentions[i];
    if (mention === undefined || i >= index || mention.last > nominal.first) continue;
    const distance = nominal.sentence - mention.sentence;
    if (distance > REACH) continue;
    const isSubject = /^nsubj/.test(analysis.tokens[mention.head]?.relation ?? '');
    salience += (isSubject ? SUBJECT : 1) / (1 + distance);
  }
  return salience;
}
