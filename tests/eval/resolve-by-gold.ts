import type { Analysis } from '../../ingest/2-language/analysis.js';
import type { ResolvedArticle, ResolvedMention } from '../../ingest/4-entity/resolved-article.js';
import type { Article } from '../../src/model/article.js';
import type { Entity } from '../../src/model/entity.js';
import { entityIdOf } from '../../src/model/ids.js';
import { containsSpan, overlapsSpan, type Span } from '../../src/model/span.js';
import type { EntityType } from '../../src/model/types.generated.js';

/** An entity as the annotated articles list it. */
export interface AnnotatedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: readonly string[];
}

/**
 * What stages 3 and 4 would give if they read as the annotators did: every occurrence of every annotated string, no
 * pronouns. Measures stage 5 alone. A string of two entities goes to the one that was mentioned last.
 */
export function resolveByGold(
  article: Article,
  analysis: Analysis,
  annotated: readonly AnnotatedEntity[],
): ResolvedArticle {
  const owners = new Map<string, number[]>();
  annotated.forEach(({ name, mentions }, entity) => {
    for (const text of new Set([name, ...mentions])) owners.set(text, [...(owners.get(text) ?? []), entity]);
  });
  const spans: { span: Span; text: string }[] = [];
  for (const text of [...owners.keys()].sort((a, b) => b.length - a.length)) {
    for (const span of occurrencesOf(article.text, text)) {
      const crosses = spans.some(
        ({ span: other }) => overlapsSpan(other, span) && !containsSpan(other, span),
      );
      const known = spans.some(({ span: other }) => other.start === span.start && other.end === span.end);
      if (!crosses && !known) spans.push({ span, text });
    }
  }
  spans.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const mentions: ResolvedMention[] = [];
  for (const { span, text } of spans) {
    const candidates = owners.get(text) ?? [];
    const latest = mentions.findLast(({ entity }) => candidates.includes(entity))?.entity;
    const entity = latest ?? candidates[0]!;
    const tokens = analysis.tokens.filter((token) => overlapsSpan(token.span, span));
    if (tokens.length === 0) continue;
    const head = headOf(tokens);
    mentions.push({
      span,
      text,
      entity,
      form: formOf(text),
      type: annotated[entity]!.type,
      sentence: tokens[0]!.sentence,
      head,
      confidence: 1,
    });
  }
  return { article, analysis, entities: annotated.map((entity) => toEntity(entity)), mentions };
}

function toEntity({ id, type, name, mentions }: AnnotatedEntity): Entity {
  return {
    id: `${id}:${entityIdOf(type, name)}`,
    name,
    type,
    aliases: mentions.filter((m) => m !== name),
    mentions: [],
  };
}

function occurrencesOf(text: string, wanted: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? ''))
      found.push({ start: at, end });
  }
  return found;
}

function headOf(tokens: readonly Analysis['tokens'][number][]): number {
  const inside = new Set(tokens.map(({ index }) => index));
  const top = tokens.find(
    ({ head, index, pos }) => (!inside.has(head) || head === index) && pos !== 'PUNCT' && pos !== 'DET',
  );
  return (top ?? tokens.at(-1)!).index;
}

function formOf(text: string): 'name' | 'nominal' {
  return /^\p{Lu}/u.test(text) && !/^(The|A|An) \p{Ll}/u.test(text) ? 'name' : 'nominal';
}
