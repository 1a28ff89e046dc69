import { findCapital } from '../../2-language/lexicon/find-capital.js';
import type { NominalMention } from '../../3-mention/mention-kinds.js';
import type { Draft, Sieve } from '../sieve.js';

/** "the Lithuanian capital" is Vilnius when the article names Vilnius; "the capital" is the capital named last before it. */
export const joinCapitals: Sieve = (draft) => {
  const { clusters } = draft;
  clusters.mentions.forEach((nominal, index) => {
    if (
      nominal.form !== 'nominal' ||
      nominal.lemma !== 'capital' ||
      nominal.isPlural ||
      nominal.determiner === 'indefinite'
    )
      return;
    const city = capitalFor(draft, nominal, index);
    if (city !== null) clusters.join(city, index);
  });
};

function capitalFor({ clusters }: Draft, nominal: NominalMention, index: number): number | null {
  const countries = nominal.modifiers.flatMap((name) => (name.isCountry ? [name.place] : []));
  const capitals = clusters.mentions.flatMap((mention, i) => {
    const country = mention.form === 'name' && mention.type === 'Place' ? findCapital(mention.text) : null;
    return country !== null && (countries.length === 0 || countries.includes(country.name)) ? [i] : [];
  });
  // "Iraq's Kurdish capital" is no capital of Iraq.
  if (nominal.modifiers.length > countries.length) return null;
  return capitals.filter((i) => i < index).at(-1) ?? (countries.length > 0 ? (capitals[0] ?? null) : null);
}
