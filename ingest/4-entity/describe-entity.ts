import type { Entity } from '../../src/model/entity.js';
import type { Mention } from '../../src/model/mention.js';

/** An entity with its mentions, which are in text order; its aliases are what else names and descriptions call it. */
export function describeEntity(
  entity: Omit<Entity, 'aliases' | 'mentions'>,
  found: readonly Mention[],
): Entity {
  const mentions = found.map(({ span, text, form }) => ({ start: span.start, end: span.end, text, form }));
  const aliases = new Set(
    mentions.flatMap(({ form, text }) => (form === 'pronoun' ? [] : [text.replace(/\s+/g, ' ')])),
  );
  aliases.delete(entity.name);
  return { ...entity, aliases: [...aliases].sort(), mentions };
}
