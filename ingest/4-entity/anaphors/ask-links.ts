import type { LinkQuestion } from '../../2-language/encoder/link-scorer.js';
import type { ResolvedArticle } from '../resolved-article.js';
import type { Anaphor } from './anaphor.js';
import { describeOption, readNameFacts } from './describe-option.js';
import { findAnaphors } from './find-anaphors.js';
import { findOptions, type Option } from './find-options.js';

/** One anaphor of an article, the entities that it may take up, and what the learned scorer is asked about them. */
export interface LinkDraft {
  readonly anaphor: Anaphor;
  /** At least one. */
  readonly options: readonly Option[];
  /** The entity that the sieves took it for. */
  readonly proposed: number | null;
  readonly question: LinkQuestion;
}

/**
 * The anaphors of an article, in text order. Left to the sieves are those that mean two entities at once and those that an entity
 * begins with ("the two-day summit in Geneva").
 */
export function askLinks(resolved: ResolvedArticle): LinkDraft[] {
  const { analysis, entities, mentions } = resolved;
  const byHead = new Map<number, number[]>();
  const beginnings = new Map<number, number>();
  for (const { head, entity, form } of mentions) {
    if (form !== 'name') byHead.set(head, [...(byHead.get(head) ?? []), entity]);
    if (!beginnings.has(entity)) beginnings.set(entity, head);
  }
  const anaphors = findAnaphors(analysis, mentions).filter(({ head }) => {
    const proposed = byHead.get(head) ?? [];
    return proposed.length <= 1 && proposed.every((entity) => beginnings.get(entity) !== head);
  });
  const found = findOptions(resolved, anaphors);
  const names = entities.map(({ name }) => readNameFacts(name));
  return anaphors.flatMap((anaphor, i) => {
    const options = found[i]!;
    const proposed = byHead.get(anaphor.head)?.[0] ?? null;
    if (options.length === 0) return [];
    const question: LinkQuestion = {
      anaphor: { first: anaphor.first, last: anaphor.last },
      options: options.map(({ introduction, recent }, place) => ({
        introduction,
        nearest: recent.at(-1)!,
        features: describeOption(resolved, names, anaphor, options, place, proposed),
      })),
    };
    return [{ anaphor, options, proposed, question }];
  });
}
