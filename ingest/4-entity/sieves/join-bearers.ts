import type { Analysis } from '../../2-language/analysis.js';
import type { NameMention, NominalMention } from '../../3-mention/mention-kinds.js';
import type { Sieve } from '../sieve.js';

/**
 * A name with its common noun is the same thing: "the Bhotekoshi river", "the far-right Ma'oz party", "the city of
 * Chernihiv".
 */
export const joinBearers: Sieve = ({ analysis, clusters }) => {
  clusters.mentions.forEach((nominal, index) => {
    if (nominal.form !== 'nominal' || nominal.isPlural) return;
    const placed = nominal.modifiers.find((one) => isBearerOf(analysis, one, nominal));
    if (placed !== undefined) clusters.join(clusters.mentions.indexOf(placed), index);
    if (!nominal.noun.isWhole) return;
    const name = nominal.modifiers.findLast((one) => one.last === nominal.head);
    // "the Russian bank" is a bank of Russia, not Russia.
    if (name === undefined || name.place !== null || name.type !== nominal.type) return;
    clusters.join(clusters.mentions.indexOf(name), index);
  });
};

/** "the town of Bunagana": only such kinds of place are named so; "the mayor of Kyiv" is not Kyiv. */
function isBearerOf(analysis: Analysis, name: NameMention, nominal: NominalMention): boolean {
  if (
    !/^(city|region|water|land)$/.test(nominal.noun.kind) ||
    name.type !== 'Place' ||
    nominal.lemma === 'capital'
  )
    return false;
  return analysis.tokens[nominal.head + 1]?.form === 'of' && name.first === nominal.head + 2;
}
