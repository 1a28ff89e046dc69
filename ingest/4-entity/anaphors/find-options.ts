import type { ResolvedArticle } from '../resolved-article.js';
import type { Anaphor } from './anaphor.js';
import { type PlacedMention, placeMentions } from './place-mentions.js';

/** An entity that an anaphor may take up, and what the article said of it before. */
export interface Option {
  readonly entity: number;
  /** How often it was mentioned before the anaphor, at least once. */
  readonly count: number;
  /** Its first mention, by a name when it has one. */
  readonly introduction: PlacedMention;
  /** Its last mentions before the anaphor in text order, at least one and at most RECENT. */
  readonly recent: readonly PlacedMention[];
}

/** Entities mentioned longer ago than so many others are not asked about: keeps the work linear in the article's length. */
const MOST_OPTIONS = 24;
const RECENT = 12;
/** Entities that are remembered; some of them are parts of the anaphor's own phrase. */
const MOST_KNOWN = 2 * MOST_OPTIONS;

/** For each anaphor, which must come in text order, the entities mentioned before it and outside its phrase, the latest first. */
export function findOptions(resolved: ResolvedArticle, anaphors: readonly Anaphor[]): Option[][] {
  const placed = placeMentions(resolved);
  const known = new Map<number, Option>();
  let next = 0;
  return anaphors.map((anaphor) => {
    for (; next < placed.length && placed[next]!.first < anaphor.first; next++)
      remember(known, placed[next]!);
    const inside = entitiesInside(placed, next, anaphor);
    return [...known.values()]
      .reverse()
      .filter(({ entity, recent }) => !inside.has(entity) && recent.at(-1)!.last <= anaphor.first)
      .slice(0, MOST_OPTIONS);
  });
}

/** "the Chelsea owner" is not Chelsea. */
function entitiesInside(placed: readonly PlacedMention[], next: number, anaphor: Anaphor): Set<number> {
  const inside = new Set<number>();
  for (let i = next; i < placed.length && placed[i]!.first < anaphor.last; i++)
    if (placed[i]!.last <= anaphor.last && placed[i]!.mention.head !== anaphor.head)
      inside.add(placed[i]!.mention.entity);
  return inside;
}

/** Keeps the entities in the order of their last mentions. */
function remember(known: Map<number, Option>, place: PlacedMention): void {
  const { entity, form } = place.mention;
  const earlier = known.get(entity);
  const isNamed = earlier?.introduction.mention.form === 'name';
  known.delete(entity);
  known.set(entity, {
    entity,
    count: (earlier?.count ?? 0) + 1,
    introduction: earlier === undefined || (!isNamed && form === 'name') ? place : earlier.introduction,
    recent: [...(earlier?.recent ?? []), place].slice(-RECENT),
  });
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
}
