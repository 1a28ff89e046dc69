import type { NominalMention } from '../../3-mention/mention-kinds.js';
import { rolesOf } from '../role-of-name.js';
import type { Draft, Sieve } from '../sieve.js';

/** A plural looks back over so many sentences. */
const REACH = 8;
/** Nouns for the parties of a negotiation, who are countries or delegations. */
const PARTIES = /^(side|party|nation|country|neighbour|neighbor|government|delegation|state)$/;

/** Kinds of noun that say no office. */
const ANYBODY: ReadonlySet<string> = new Set(['person', 'leader']);

/**
 * "the two sides", "both countries", "the two delegations": the two things of that kind that were talked of most
 * recently. Needs the number: "the sides" may be any.
 */
export const resolvePlurals: Sieve = (draft) => {
  const { clusters } = draft;
  clusters.mentions.forEach((nominal, index) => {
    if (nominal.form !== 'nominal' || !nominal.isPlural || clusters.isNamed(index) || !isPair(draft, nominal))
      return;
    const referents = candidates(draft, nominal, index).slice(0, 2);
    if (referents.length === 2) clusters.plurals.push({ mention: index, referents });
  });
};

function isPair({ analysis }: Draft, nominal: NominalMention): boolean {
  const words = analysis.tokens.slice(nominal.first, nominal.head).map((token) => token.form.toLowerCase());
  return (words.includes('two') && nominal.determiner === 'definite') || words.includes('both');
}

/** The most talked of first: parties to talks are named again and again, the host of the sentence once. */
function candidates(draft: Draft, nominal: NominalMention, index: number): number[] {
  const { clusters } = draft;
  const isNear = (i: number) =>
    i < index && nominal.sentence - (clusters.mentions[i]?.sentence ?? 0) <= REACH;
  const weight = (root: number) => clusters.members(root).filter(isNear).length;
  const near = clusters
    .all()
    .filter((root) => clusters.isNamed(root) && weight(root) > 0 && !isInClause(draft, root, nominal));
  const byWeight = near.sort((a, b) => weight(b) - weight(a) || a - b);
  const same = byWeight.filter((root) =>
    clusters.nominals(root).some((one) => one.lemma === nominal.lemma && one.ownName !== null),
  );
  if (same.length >= 2) return same;
  if (PARTIES.test(nominal.lemma))
    return byWeight.filter((root) => clusters.names(root).some((name) => name.isCountry));
  if (nominal.noun.type === 'Person') return holdersOf(draft, byWeight, nominal);
  if (!nominal.noun.isOpen) return [];
  return byWeight.filter(
    (root) =>
      clusters.type(root) === nominal.noun.type && clusters.names(root).every((name) => !name.isCountry),
  );
}

/** "the two presidents" are two who were called so; "the two men" may be any persons. */
function holdersOf(
  { analysis, clusters }: Draft,
  roots: readonly number[],
  nominal: NominalMention,
): number[] {
  const people = roots.filter((root) => clusters.type(root) === 'Person');
  if (ANYBODY.has(nominal.noun.kind)) return people;
  return people.filter((root) =>
    rolesOf(analysis, clusters, root).some(({ lemma }) => lemma === nominal.lemma || lemma === 'counterpart'),
  );
}

/** Named in the same sentence before it: "Turkish President Erdogan told the two sides". */
function isInClause({ clusters }: Draft, root: number, nominal: NominalMention): boolean {
  return clusters.members(root).some((i) => {
    const mention = clusters.mentions[i];
    return mention?.sentence === nominal.sentence && mention.last <= nominal.first;
  });
}
