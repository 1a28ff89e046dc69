import type { Analysis } from '../../2-language/analysis.js';
import type { NameMention, NominalMention } from '../../3-mention/mention-kinds.js';
import type { Clusters } from '../clusters.js';
import type { Sieve } from '../sieve.js';

/**
 * A name with its common noun is the same thing: "the Bhotekoshi river", "the far-right Ma'oz party", "the city of
 * Chernihiv".
 */
export const joinBearers: Sieve = ({ analysis, clusters }) => {
  clusters.mentions.forEach((nominal, index) => {
    if (nominal.form !== 'nominal') return;
    const body = nominal.modifiers.find((one) => isBodyOf(one, nominal));
    if (body !== undefined) clusters.join(clusters.mentions.indexOf(body), index);
    if (nominal.isPlural) return;
    const site = nominal.modifiers.findLast((one) => one.last === coreOf(nominal));
    if (site !== undefined && isSiteOf(clusters, site, nominal))
      clusters.join(clusters.mentions.indexOf(site), index);
    const placed = nominal.modifiers.find((one) => isBearerOf(analysis, one, nominal));
    if (placed !== undefined) clusters.join(clusters.mentions.indexOf(placed), index);
    if (!nominal.noun.isWhole) return;
    const name = nominal.modifiers.findLast((one) => one.last === coreOf(nominal));
    // "the Russian bank" is a bank of Russia, not Russia.
    if (name === undefined || name.place !== null || name.type !== nominal.type) return;
    clusters.join(clusters.mentions.indexOf(name), index);
  });
};

/** Where the common noun begins: "news agency" in "the Yonhap news agency". */
function coreOf(nominal: NominalMention): number {
  return nominal.head - (nominal.lemma.split(' ').length - 1);
}

/** "M23 rebels", "Islamic State fighters": the fighters of a named group are the group. */
function isBodyOf(name: NameMention, nominal: NominalMention): boolean {
  return nominal.noun.kind === 'militia' && name.type === 'Organization' && name.last === nominal.head;
}

/** "Ketziot prison" when no other place of the article is called so: the site has the name of its village. */
function isSiteOf(clusters: Clusters, name: NameMention, nominal: NominalMention): boolean {
  if (!/^(site|landmark|hospital)$/.test(nominal.noun.kind) || name.place !== null || name.type !== 'Place')
    return false;
  return clusters.names(clusters.mentions.indexOf(name)).length === 1;
}

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
