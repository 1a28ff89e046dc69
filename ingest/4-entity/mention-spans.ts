import type { ScoredMention } from '../2-language/encoder/relation-scorer.js';
import type { ResolvedArticle } from './resolved-article.js';

/** The mentions of each entity as tokens [first, last), in text order; an entity without one has an empty list. */
export function mentionSpans({ analysis, entities, mentions }: ResolvedArticle): ScoredMention[][] {
  const { tokens } = analysis;
  const spans = entities.map((): ScoredMention[] => []);
  let at = 0;
  for (const { span, entity, form } of mentions) {
    // Mentions come in text order; one may begin inside the one before it.
    while (at > 0 && tokens[at - 1]!.span.end > span.start) at -= 1;
    while (at < tokens.length && tokens[at]!.span.end <= span.start) at += 1;
    let last = at;
    while (last < tokens.length && tokens[last]!.span.start < span.end) last += 1;
    if (last > at) spans[entity]!.push({ first: at, last, form });
  }
  return spans;
}
