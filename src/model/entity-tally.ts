import { compareText, sortedSet } from './compare-text.js';
import { foldName } from './fold-name.js';
import { ENTITY_TYPES, type EntityType } from './types.generated.js';

/** One article's mention of an entity, as the MENTIONS relationship keeps it. */
export interface EntityUse {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Passages; 0 when only a statement refers to it. */
  readonly count: number;
}

/** What the articles say of one entity, added up; adding is commutative, so the order of articles does not matter. */
export interface EntityTally {
  readonly articles: number;
  readonly mentions: number;
  readonly type: EntityType;
  /** Mentions by the name that the article chose. */
  readonly names: ReadonlyMap<string, number>;
  readonly aliases: ReadonlySet<string>;
}

/** The tally with one more article in it. */
export function addUse(tally: EntityTally | undefined, use: EntityUse): EntityTally {
  const names = new Map(tally?.names);
  names.set(use.name, (names.get(use.name) ?? 0) + use.count);
  return {
    articles: (tally?.articles ?? 0) + 1,
    mentions: (tally?.mentions ?? 0) + use.count,
    type: tally === undefined ? use.type : firstType(tally.type, use.type),
    names,
    aliases: new Set([...(tally?.aliases ?? []), ...use.aliases]),
  };
}

/** The properties of the Entity node. The tally itself is kept as `names` and `nameMentions`. */
export function entityProperties(tally: EntityTally) {
  const names = sortedSet(tally.names.keys());
  const name = names.reduce((best, next) => (isBetterName(next, best, tally.names) ? next : best));
  const all = sortedSet([...names, ...tally.aliases]);
  return {
    type: tally.type,
    name,
    aliases: all.filter((alias) => alias !== name),
    search: sortedSet(all.map(foldName).filter((folded) => folded !== '')),
    articles: tally.articles,
    mentions: tally.mentions,
    names,
    nameMentions: names.map((known) => tally.names.get(known) ?? 0),
  };
}

/** Reads a tally back from the properties that `entityProperties` wrote. */
export function tallyOf(row: {
  readonly type: EntityType;
  readonly names: readonly string[];
  readonly nameMentions: readonly number[];
  readonly aliases: readonly string[];
  readonly articles: number;
  readonly mentions: number;
}): EntityTally {
  return {
    articles: row.articles,
    mentions: row.mentions,
    type: row.type,
    names: new Map(row.names.map((name, i) => [name, row.nameMentions[i] ?? 0])),
    aliases: new Set(row.aliases),
  };
}

/** An id stands for one type; should articles differ, the earlier one of entities.yaml wins in any order. */
function firstType(a: EntityType, b: EntityType): EntityType {
  return ENTITY_TYPES.indexOf(a) <= ENTITY_TYPES.indexOf(b) ? a : b;
}

/** More mentions, then longer, then first in code-unit order. */
function isBetterName(a: string, b: string, mentions: ReadonlyMap<string, number>): boolean {
  const byMentions = (mentions.get(a) ?? 0) - (mentions.get(b) ?? 0);
  if (byMentions !== 0) return byMentions > 0;
  return a.length === b.length ? compareText(a, b) < 0 : a.length > b.length;
}
