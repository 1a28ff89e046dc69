import type { Article } from '../../src/model/article.js';
import type { Entity } from '../../src/model/entity.js';
import { entityIdOf } from '../../src/model/ids.js';
import type { Analysis } from '../2-language/analysis.js';
import type { FoundMention } from '../3-mention/mention-kinds.js';
import { chooseName } from './choose-name.js';
import { Clusters } from './clusters.js';
import { describeEntity } from './describe-entity.js';
import type { ResolvedArticle, ResolvedMention } from './resolved-article.js';
import type { Sieve } from './sieve.js';
import { establishInstitutions } from './sieves/establish-institutions.js';
import { joinAcronyms } from './sieves/join-acronyms.js';
import { joinAppositions } from './sieves/join-appositions.js';
import { joinBearers } from './sieves/join-bearers.js';
import { joinCapitals } from './sieves/join-capitals.js';
import { joinDefiniteNouns } from './sieves/join-definite-nouns.js';
import { joinNextDescriptions } from './sieves/join-next-descriptions.js';
import { joinOwnNames } from './sieves/join-own-names.js';
import { joinPersonNames } from './sieves/join-person-names.js';
import { joinPronouns } from './sieves/join-pronouns.js';
import { joinRoleDescriptions } from './sieves/join-role-descriptions.js';
import { joinSameNames } from './sieves/join-same-names.js';
import { joinShorterNames } from './sieves/join-shorter-names.js';
import { resolvePlurals } from './sieves/resolve-plurals.js';

/** From the surest to the least sure. */
const SIEVES: readonly Sieve[] = [
  joinSameNames,
  joinOwnNames,
  joinAcronyms,
  joinPersonNames,
  joinShorterNames,
  joinBearers,
  joinAppositions,
  joinRoleDescriptions,
  joinNextDescriptions,
  joinCapitals,
  joinDefiniteNouns,
  establishInstitutions,
  resolvePlurals,
  joinPronouns,
];

/**
 * Stage 4: who is who in this article. Mentions that refer to no entity are left out; one that refers to two ("the two
 * sides") is there once for each.
 */
export function resolveCoreference(
  article: Article,
  analysis: Analysis,
  found: readonly FoundMention[],
): ResolvedArticle {
  const clusters = new Clusters(found);
  for (const sieve of SIEVES) sieve({ analysis, clusters });
  const byId = new Map<string, { entity: Omit<Entity, 'aliases' | 'mentions'>; mentions: FoundMention[] }>();
  for (const root of clusters.all()) {
    if (!clusters.isNamed(root)) continue;
    const entity = { name: chooseName(clusters, root), type: clusters.type(root) };
    const id = entityIdOf(entity.type, entity.name);
    const known = byId.get(id) ?? { entity: { ...entity, id }, mentions: [] };
    byId.set(id, known);
    known.mentions.push(...mentionsOf(clusters, root));
  }
  const records = [...byId.values()];
  const mentions = records.flatMap(({ mentions }, entity) =>
    mentions.map((mention): ResolvedMention => ({ ...mention, entity })),
  );
  return {
    article,
    analysis,
    entities: records.map(({ entity, mentions }) => describeEntity(entity, inTextOrder(mentions))),
    mentions: inTextOrder(mentions),
  };
}

function mentionsOf(clusters: Clusters, root: number): FoundMention[] {
  const plural = clusters.plurals.filter(({ referents }) =>
    referents.some((one) => clusters.of(one) === root),
  );
  return [...clusters.members(root), ...plural.map(({ mention }) => mention)].map(
    (i) => clusters.mentions[i] as FoundMention,
  );
}

function inTextOrder<M extends FoundMention | ResolvedMention>(mentions: readonly M[]): M[] {
  return [...mentions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}
