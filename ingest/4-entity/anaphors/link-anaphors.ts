import { containsSpan, overlapsSpan, type Span } from '../../../src/model/span.js';
import type { LinkScorer } from '../../2-language/encoder/link-scorer.js';
import { describeEntity } from '../describe-entity.js';
import type { ResolvedArticle, ResolvedMention } from '../resolved-article.js';
import { isPronoun } from './anaphor.js';
import { askLinks, type LinkDraft } from './ask-links.js';

/** So likely a link must be; what the sieves say stays otherwise. Chosen on gold/dev, flat from 0.3 to 0.6. */
const MIN_LINK = 0.4;
/** How sure a mention is that it refers at all, as stage 3 has it. */
const CONFIDENCE = { nominal: 0.6, pronoun: 0.5 } as const;

/**
 * Lets each description and pronoun take up the entity that the learned scorer is sure of; what the sieves say is one of the
 * things that it weighs.
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
      const entity = chooseLink(draft, scores[i]!);
      return entity === null ? [] : [[draft.anaphor.head, { draft, entity }] as const];
    }),
  );
  const kept = resolved.mentions.filter(({ form, head }) => form === 'name' || !links.has(head));
  const spans = spansBySentence(kept);
  const added = [...links.values()]
    .map(({ draft, entity }) => mentionOf(resolved, draft, entity))
    .filter(({ span, sentence }) => !(spans.get(sentence) ?? []).some((other) => crosses(span, other)));
  return withMentions(resolved, [...kept, ...added]);
}

/** The entity that the anaphor takes up instead of what the sieves say; null when it is as they say. */
function chooseLink({ options, proposed }: LinkDraft, scores: Float32Array): number | null {
  const best = options.reduce((one, _, i) => (scores[i]! > scores[one]! ? i : one), 0);
  const { entity } = options[best]!;
  return scores[best]! >= MIN_LINK && entity !== proposed ? entity : null;
}

function mentionOf(
  { analysis, entities }: ResolvedArticle,
  { anaphor }: LinkDraft,
  entity: number,
): ResolvedMention {
  const { tokens, text } = analysis;
  const span = { start: tokens[anaphor.first]!.span.start, end: tokens[anaphor.last - 1]!.span.end };
  const form = isPronoun(anaphor) ? 'pronoun' : 'nominal';
  return {
    span,
    text: text.slice(span.start, span.end),
    entity,
    form,
    type: entities[entity]!.type,
    sentence: tokens[anaphor.head]!.sentence,
    head: anaphor.head,
    confidence: CONFIDENCE[form],
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
