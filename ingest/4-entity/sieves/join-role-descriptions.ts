import { isSameKind } from '../../3-mention/load-head-nouns.js';
import type { NominalMention } from '../../3-mention/mention-kinds.js';
import { type Role, rolesOf } from '../role-of-name.js';
import type { Draft, Sieve } from '../sieve.js';

/**
 * A description of a person by what the article called the person before: "The Ukraine President" after "Ukrainian
 * President Volodymyr Zelensky", "the minister" after "Energy Minister Kalpana Mahato". The same noun counts before a
 * noun of the same kind, and the same modifiers before none; of several persons the one mentioned last is meant.
 */
export const joinRoleDescriptions: Sieve = (draft) => {
  const { clusters } = draft;
  clusters.mentions.forEach((nominal, index) => {
    if (nominal.form !== 'nominal' || nominal.type !== 'Person' || nominal.isPlural) return;
    if (clusters.isNamed(index) || nominal.determiner === 'indefinite' || nominal.determiner === 'possessive')
      return;
    const person = bestPerson(draft, nominal, index);
    if (person !== null) clusters.join(person, index);
  });
};

function bestPerson({ analysis, clusters }: Draft, nominal: NominalMention, index: number): number | null {
  let best: number | null = null;
  let most = 0;
  for (const root of clusters.all()) {
    if (clusters.type(root) !== 'Person' || clusters.names(root).length === 0) continue;
    const last = clusters
      .members(root)
      .filter((i) => i < index)
      .at(-1);
    if (last === undefined) continue;
    const modifiers = nominal.modifiers.map((name) => clusters.of(clusters.mentions.indexOf(name)));
    const fit = Math.max(
      0,
      ...rolesOf(analysis, clusters, root).map((role) => fitOf(role, nominal, modifiers)),
    );
    const distance = nominal.sentence - (clusters.mentions[last]?.sentence ?? 0);
    const score = fit === 0 ? 0 : fit - Math.min(distance, 20) / 25;
    if (score <= most) continue;
    most = score;
    best = root;
  }
  return best;
}

function fitOf(role: Role, nominal: NominalMention, modifiers: readonly number[]): number {
  const isSame = role.lemma === nominal.lemma;
  if (!isSame && !(role.noun.type === 'Person' && isSameKind(role.noun, nominal.noun))) return 0;
  const shared = modifiers.filter((modifier) => role.modifiers.includes(modifier)).length;
  if (modifiers.length > 0 && shared === 0 && role.modifiers.length > 0) return 0;
  // With a modifier of its own ("the Chelsea owner") a bare noun elsewhere is not enough.
  if (modifiers.length > 0 && shared === 0 && !isSame) return 0;
  return (isSame ? 2 : 1) + shared;
}
