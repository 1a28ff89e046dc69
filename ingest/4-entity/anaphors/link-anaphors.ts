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
 * things that it weighs. The confidence of each such mention is the probability of what it is taken for.
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
    drafts.map((draft, i) => [draft.anaphor.head, { draft, ...chooseLink(draft, scores[i]!) }] as const),
  );
  const kept = resolved.mentions.flatMap((mention): ResolvedMention[] => {
    const link = mention.form === 'name' ? undefined : links.get(mention.head);
    if (link === undefined) return [mention];
    return link.entity === mention.entity ? [{ ...mention, confidence: link.probability }] : [];
  });
  const spans = spansBySentence(kept);
  const added = [...links.values()]
    .flatMap(({ draft, entity, probability }) =>
      entity === null || entity === draft.proposed ? [] : [mentionOf(resolved, draft, entity, probability)],
    )
    .filter(({ span, sentence }) => !(spans.get(sentence) ?? []).some((other) => crosses(span, other)));
  return withMentions(resolved, [...kept, ...added]);
}

/** An entity that an anaphor takes up, or none. */
interface Link {
  readonly entity: number | null;
  /** 0..1, three digits. */
  readonly probability: number;
}

/** The surest option where it is sure enough, else what the sieves say. */
function chooseLink({ options, proposed }: LinkDraft, scores: Float32Array): Link {
  const best = options.reduce((one, _, i) => (scores[i]! > scores[one]! ? i : one), 0);
  const entity = scores[best]! >= MIN_LINK ? options[best]!.entity : proposed;
  const place = options.findIndex((option) => option.entity === entity);
  return { entity, probability: Number((scores[place] ?? 0).toFixed(3)) };
}

function mentionOf(
  { analysis, entities }: ResolvedArticle,
  { anaphor }: LinkDraft,
  entity: number,
  confidence: number,
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
