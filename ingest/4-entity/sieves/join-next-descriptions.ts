import type { NominalMention } from '../../3-mention/mention-kinds.js';
import { rolesOf } from '../role-of-name.js';
import type { Draft, Sieve } from '../sieve.js';

/**
 * A description that says something new of the person just named: "… while speaking to Roman Abramovich. The Chelsea
 * owner is acting as …". Only as subject of the sentence after the name, when that person has no such role yet and no
 * other person was named there later.
 */
export const joinNextDescriptions: Sieve = (draft) => {
  const { clusters } = draft;
  clusters.mentions.forEach((nominal, index) => {
    if (
      nominal.form !== 'nominal' ||
      nominal.type !== 'Person' ||
      nominal.isPlural ||
      clusters.isNamed(index)
    )
      return;
    if (nominal.determiner !== 'definite' || !isDescribing(draft, nominal)) return;
    const person = personJustNamed(draft, nominal, index);
    if (person !== null) clusters.join(person, index);
  });
};

/** With words that a bare title lacks ("The 39-year-old striker"), at the head of its sentence. */
function isDescribing({ analysis }: Draft, nominal: NominalMention): boolean {
  const isSubject = /^nsubj/.test(analysis.tokens[nominal.head]?.relation ?? '');
  return (
    isSubject &&
    nominal.first - (analysis.sentences[nominal.sentence]?.first ?? 0) <= 1 &&
    nominal.head - nominal.first >= 2
  );
}

function personJustNamed(draft: Draft, nominal: NominalMention, index: number): number | null {
  const { analysis, clusters } = draft;
  const before = clusters.mentions
    .slice(0, index)
    .findLast((mention) => mention.form === 'name' && mention.type === 'Person');
  if (before === undefined || nominal.sentence - before.sentence !== 1) return null;
  const person = clusters.of(clusters.mentions.indexOf(before));
  const isTaken = rolesOf(analysis, clusters, person).some(
    (role) => role.noun.type === 'Person' && role.modifiers.length > 0 && nominal.modifiers.length > 0,
  );
  return isTaken ? null : person;
}
