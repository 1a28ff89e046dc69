import type { Article } from '../../src/model/article.js';
import type { Entity } from '../../src/model/entity.js';
import { entityIdOf } from '../../src/model/ids.js';
import type { Analysis } from '../2-language/analysis.js';
import type { FoundMention } from '../3-mention/mention-kinds.js';
import { chooseName } from './choose-name.js';
import { Clusters } from './clusters.js';
import type { ResolvedArticle, ResolvedMention } from './resolved-article.js';
import type { Sieve } from './sieve.js';
import { joinAcronyms } from './sieves/join-acronyms.js';
import { joinAppositions } from './sieves/join-appositions.js';
import { joinBearers } from './sieves/join-bearers.js';
import { joinDefiniteNouns } from './sieves/join-definite-nouns.js';
import { joinOwnNames } from './sieves/join-own-names.js';
import { joinPersonNames } from './sieves/join-person-names.js';
import { joinPronouns } from './sieves/join-pronouns.js';
import { joinRoleDescriptions } from './sieves/join-role-descriptions.js';
import { joinSameNames } from './sieves/join-same-names.js';
import { joinShorterNames } from './sieves/join-shorter-names.js';

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
  joinDefiniteNouns,
  joinPronouns,
];

/** Stage 4: who is who in this article. Mentions that refer to no entity are left out. */
export function resolveCoreference(
  article: Article,
  analysis: Analysis,
  found: readonly FoundMention[],
): ResolvedArticle {
  const clusters = new Clusters(found);
  for (const sieve of SIEVES) sieve({ analysis, clusters });
  const roots = clusters.all().filter((root) => clusters.isNamed(root));
  const entityAt = new Map<number, number>();
  const entities: Entity[] = [];
  for (const root of roots) {
    const draft = entityOf(clusters, root);
    const same = entities.findIndex((entity) => entity.id === draft.id);
    if (same < 0) entities.push(draft);
    else entities[same] = mergeEntities(entities[same] as Entity, draft);
    entityAt.set(root, same < 0 ? entities.length - 1 : same);
  }
  const mentions = found.flatMap((mention, i): ResolvedMention[] => {
    const entity = entityAt.get(clusters.of(i));
    return entity === undefined ? [] : [{ ...mention, entity }];
  });
  return { article, analysis, entities, mentions };
}

function entityOf(clusters: Clusters, root: number): Entity {
  const name = chooseName(clusters, root);
  const type = clusters.type(root);
  const mentions = clusters.members(root).flatMap((i) => {
    const mention = clusters.mentions[i];
    return mention === undefined
      ? []
      : [{ start: mention.span.start, end: mention.span.end, text: mention.text, form: mention.form }];
  });
  const aliases = new Set(
    mentions.flatMap((mention) => (mention.form === 'pronoun' ? [] : [mention.text.replace(/\s+/g, ' ')])),
  );
  aliases.delete(name);
  return { id: entityIdOf(type, name), name, type, aliases: [...aliases].sort(), mentions };
}

function mergeEntities(a: Entity, b: Entity): Entity {
  const aliases = new Set([...a.aliases, ...b.aliases]);
  aliases.delete(a.name);
  return {
    ...a,
    aliases: [...aliases].sort(),
    mentions: [...a.mentions, ...b.mentions].sort((x, y) => x.start - y.start || y.end - x.end),
  };
}
