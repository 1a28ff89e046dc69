import type { Entity } from '../../src/model/entity.js';
import type { Token } from '../2-language/analysis.js';
import type { ResolvedArticle, ResolvedMention } from '../4-entity/resolved-article.js';
import type { RelationScores } from './learned/relation-scores.js';
import type { Lexicon } from './lexicon.js';

/** A mention that fills a role of a frame. `token` is the word through which it was reached. */
export interface Argument {
  readonly entity: number;
  readonly mention: ResolvedMention;
  readonly token: number;
}

/** An article as the rules look at it: its grammar, and which entity stands at which word. */
export interface Reading {
  readonly resolved: ResolvedArticle;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** Mentions whose head is this token, widest first. */
  readonly headedBy: readonly (readonly ResolvedMention[])[];
  /** Mentions that cover this token, narrowest first. */
  readonly covering: readonly (readonly ResolvedMention[])[];
  /** Entities that the article calls by a name somewhere. */
  readonly named: ReadonlySet<number>;
  /** What the learned scorer says; null without one. */
  readonly scores: RelationScores | null;
}

export function createReading(
  resolved: ResolvedArticle,
  lexicon: Lexicon,
  scores: RelationScores | null = null,
): Reading {
  const { tokens } = resolved.analysis;
  const headedBy: ResolvedMention[][] = tokens.map(() => []);
  const covering: ResolvedMention[][] = tokens.map(() => []);
  for (const mention of resolved.mentions) {
    headedBy[mention.head]?.push(mention);
    for (const token of tokensOf(tokens, mention)) covering[token]!.push(mention);
  }
  for (const mentions of headedBy) mentions.sort((a, b) => lengthOf(b) - lengthOf(a));
  for (const mentions of covering) mentions.sort((a, b) => lengthOf(a) - lengthOf(b));
  const named = new Set(resolved.mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity));
  return { resolved, text: resolved.article.text, tokens, lexicon, headedBy, covering, named, scores };
}

/** The entity that an argument refers to. */
export function entityOf(reading: Reading, argument: Argument): Entity {
  return reading.resolved.entities[argument.entity]!;
}

/** Indexes of the tokens that a mention touches, in order. */
export function tokensOf(tokens: readonly Token[], mention: ResolvedMention): number[] {
  const found: number[] = [];
  for (let i = firstTokenAt(tokens, mention.span.start); i < tokens.length; i += 1) {
    if (tokens[i]!.span.start >= mention.span.end) break;
    found.push(i);
  }
  return found;
}

/** Index of the first token that ends after `offset`; `tokens.length` when there is none. */
export function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lengthOf(mention: ResolvedMention): number {
  return mention.span.end - mention.span.start;
}
