import type { Entity, EntityMention } from '../../src/model/entity.js';
import { entityIdOf } from '../../src/model/ids.js';
import type { EntityType } from '../../src/model/types.generated.js';
import type { TypeScorer } from '../2-language/encoder/type-scorer.js';
import { mentionSpans } from './mention-spans.js';
import type { ResolvedArticle } from './resolved-article.js';

/**
 * What the found type is worth beside the learned probabilities. Fitted on gold/dev: of the entities found there 89.4 % have the
 * right type without the learned scorer, 90.1 % with it and this head start; from 0.3 to 0.7 the share hardly changes.
 */
const FOUND_TYPE_BONUS = 0.5;

/**
 * Gives each entity the type that the learned scorer and the earlier stages hold likeliest together. Entities that have one name
 * and now one type become one.
 */
export async function retypeEntities(
  resolved: ResolvedArticle,
  scorer: TypeScorer,
): Promise<ResolvedArticle> {
  const { encoded } = resolved.analysis;
  if (encoded === null) return resolved;
  const spans = mentionSpans(resolved);
  const known = spans.flatMap((some, entity) => (some.length === 0 ? [] : [entity]));
  const scores = await scorer.score(
    encoded,
    known.map((entity) => spans[entity]!),
  );
  const types = resolved.entities.map(({ type }) => type);
  known.forEach((entity, i) => {
    types[entity] = likeliest(types[entity]!, scorer.types, scores[i]!);
  });
  return withTypes(resolved, types);
}

function likeliest(found: EntityType, types: readonly EntityType[], scores: Float32Array): EntityType {
  const worth = types.map((type, i) => scores[i]! + (type === found ? FOUND_TYPE_BONUS : 0));
  return types[worth.indexOf(Math.max(...worth))]!;
}

/** The article with these types of its entities, and with entities of one id made one. */
export function withTypes(resolved: ResolvedArticle, types: readonly EntityType[]): ResolvedArticle {
  if (resolved.entities.every(({ type }, i) => type === types[i])) return resolved;
  const places = new Map<string, number>();
  const entities: Entity[] = [];
  const target = resolved.entities.map((entity, i) => {
    const id = entityIdOf(types[i]!, entity.name);
    const place = places.get(id) ?? entities.length;
    const earlier = entities[place];
    entities[place] =
      earlier === undefined ? { ...entity, id, type: types[i]! } : { ...earlier, ...united(earlier, entity) };
    places.set(id, place);
    return place;
  });
  return {
    ...resolved,
    entities,
    mentions: resolved.mentions.map((mention) => ({
      ...mention,
      entity: target[mention.entity]!,
      type: types[mention.entity]!,
    })),
  };
}

function united(a: Entity, b: Entity): Pick<Entity, 'aliases' | 'mentions'> {
  const mentions: EntityMention[] = [...a.mentions, ...b.mentions];
  return {
    aliases: [...new Set([...a.aliases, b.name, ...b.aliases])].filter((alias) => alias !== a.name).sort(),
    mentions: mentions.sort((x, y) => x.start - y.start || y.end - x.end),
  };
}
