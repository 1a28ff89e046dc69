import { roundProbability } from '../../../src/model/round-probability.js';
import { containsSpan, overlapsSpan, type Span } from '../../../src/model/span.js';
import type { LinkScorer } from '../../2-language/encoder/link-scorer.js';
import { describeEntity } from '../describe-entity.js';
import type { ResolvedArticle, ResolvedMention } from '../resolved-article.js';
import { isPronoun } from './anaphor.js';
import { askLinks, type LinkDraft } from './ask-links.js';

/** So likely a link must be; what the sieves say stays otherwise. Chosen on gold/dev, flat from 0.3 to 0.6. */
const MIN_LINK = 0.4;

/**
 * Lets each description and pronoun take up the entity that the learned scorer is sure of; what the sieves say is one of the
 * things that it weighs. The confidence of each such mention is the probability of its link, where the
 * scorer was asked about it.
 */
export async function linkAnaphors(resolved: ResolvedArticle, scorer: LinkScorer): Promise<ResolvedArticle> {
  const { encoded } = resolved.analysis;
  if (encoded === null) return resolved;
  const drafts = askLinks(resolved);
  const scores = await scorer.score(
    encoded,
    drafts.map(({ question }) => question),
  );
  const links = new Map(
    drafts.flatMap((draft, i) => {
      const link = chooseLink(draft, scores[i]!);
      return link === null ? [] : [[draft.anaphor.head, link] as const];
    }),
  );
  const kept = resolved.mentions.flatMap((mention): ResolvedMention[] => {
    const link = mention.form === 'name' ? undefined : links.get(mention.head);
    if (link === undefined) return [mention];
    return link.entity === mention.entity ? [{ ...mention, confidence: link.confidence }] : [];
  });
  const spans = spansBySentence(kept);
  const added = [...links.values()]
    .filter(({ draft, entity }) => entity !== draft.proposed)
    .map((link) => mentionOf(resolved, link))
    .filter(({ span, sentence }) => !(spans.get(sentence) ?? []).some((other) => crosses(span, other)));
  return withMentions(resolved, [...kept, ...added]);
}

/** An anaphor and the entity it takes up. */
interface Link {
  readonly draft: LinkDraft;
  readonly entity: number;
  /** 0..1. */
  readonly confidence: number;
}

/** The surest option where it is sure enough, else what the sieves say; null when that is no option ("the city of Mosul"). */
function chooseLink(draft: LinkDraft, scores: Float32Array): Link | null {
  const { options, proposed } = draft;
  const best = options.reduce((one, _, i) => (scores[i]! > scores[one]! ? i : one), 0);
  const place = scores[best]! >= MIN_LINK ? best : options.findIndex(({ entity }) => entity === proposed);
  if (place === -1) return null;
  return { draft, entity: options[place]!.entity, confidence: roundProbability(scores[place]!) };
}

function mentionOf(
  { analysis, entities }: ResolvedArticle,
  { draft: { anaphor }, entity, confidence }: Link,
): ResolvedMention {
  const { tokens, text } = analysis;
  const span = { start: tokens[anaphor.first]!.span.start, end: tokens[anaphor.last - 1]!.span.end };
  return {
    span,
    text: text.slice(span.start, span.end),
    entity,
    form: isPronoun(anaphor) ? 'pronoun' : 'nominal',
    type: entities[entity]!.type,
    sentence: tokens[anaphor.head]!.sentence,
    head: anaphor.head,
    confidence,
  };
}

function spansBySentence(mentions: readonly ResolvedMention[]): Map<number, Span[]> {
  const spans = new Map<number, Span[]>();
  for (const { span, sentence } of mentions) {
    const known = spans.get(sentence);
    if (known === undefined) spans.set(sentence, [span]);
    else known.push(span);
  }
  return spans;
}

function crosses(a: Span, b: Span): boolean {
  return overlapsSpan(a, b) && !containsSpan(a, b) && !containsSpan(b, a);
}

function withMentions(resolved: ResolvedArticle, mentions: readonly ResolvedMention[]): ResolvedArticle {
  const sorted = [...mentions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const own = resolved.entities.map((): ResolvedMention[] => []);
  for (const mention of sorted) own[mention.entity]!.push(mention);
  return {
    ...resolved,
    mentions: sorted,
    entities: resolved.entities.map((entity, i) => describeEntity(entity, own[i]!)),
  };
}
