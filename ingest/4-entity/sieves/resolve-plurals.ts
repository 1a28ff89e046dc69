import type { NominalMention } from '../../3-mention/mention-kinds.js';
import type { Draft, Sieve } from '../sieve.js';

/** A plural looks back over so many sentences. */
const REACH = 8;
/** Nouns for the parties of a negotiation, who are countries or delegations. */
const PARTIES = /^(side|party|nation|country|neighbour|neighbor|government|delegation|state)$/;

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

/** The most recent first. */
function candidates(draft: Draft, nominal: NominalMention, index: number): number[] {
  const { clusters } = draft;
  const last = (root: number) =>
    clusters
      .members(root)
      .filter((i) => i < index)
      .at(-1) ?? -1;
  const near = clusters.all().filter((root) => {
    const mention = clusters.mentions[last(root)];
    return (
      clusters.isNamed(root) &&
      mention !== undefined &&
      nominal.sentence - mention.sentence <= REACH &&
      last(root) >= 0
    );
  });
  const byRecency = near.sort((a, b) => last(b) - last(a));
  const same = byRecency.filter((root) =>
    clusters.nominals(root).some((one) => one.lemma === nominal.lemma && one.ownName !== null),
  );
  if (same.length >= 2) return same;
  if (PARTIES.test(nominal.lemma))
    return byRecency.filter((root) => clusters.names(root).some((name) => name.isCountry));
  if (nominal.noun.type === 'Person') return byRecency.filter((root) => clusters.type(root) === 'Person');
  return nominal.noun.isOpen
    ? byRecency.filter(
        (root) =>
          clusters.type(root) === nominal.noun.type && clusters.names(root).every((name) => !name.isCountry),
      )
    : [];
}
