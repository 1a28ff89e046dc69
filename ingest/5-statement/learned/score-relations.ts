import type { RelationScorer } from '../../2-language/encoder/relation-scorer.js';
import { mentionSpans } from '../../4-entity/mention-spans.js';
import type { ResolvedArticle } from '../../4-entity/resolved-article.js';
import type { RelationScores } from './relation-scores.js';

/** Scores every pair of the article's entities; null when no encoder read the text. */
export async function scoreRelations(
  resolved: ResolvedArticle,
  scorer: RelationScorer,
): Promise<RelationScores | null> {
  const { analysis, entities } = resolved;
  const { tokens, encoded } = analysis;
  if (encoded === null) return null;
  const spans = mentionSpans(resolved);
  // The scorer wants a mention for every entity: those without one are left out, and numbers mapped back.
  const scored = entities.flatMap((_, entity) => (spans[entity]!.length === 0 ? [] : [entity]));
  const pairs = await scorer.score(
    tokens,
    encoded,
    scored.map((entity) => ({ type: entities[entity]!.type, mentions: spans[entity]! })),
  );
  return {
    predicates: scorer.predicates,
    pairs: pairs.map((pair) => ({
      ...pair,
      subject: scored[pair.subject]!,
      object: scored[pair.object]!,
    })),
  };
}
