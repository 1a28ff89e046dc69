import type { EntityRef } from './entity.js';
import type { Span } from './span.js';
import type { RelationType } from './types.generated.js';

export const POLARITIES = ['affirmed', 'negated'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const MODALITIES = ['actual', 'planned', 'possible', 'former'] as const;
export type Modality = (typeof MODALITIES)[number];

/** The passage a statement stands on. `quote === article.text.slice(start, end)`, checked when built. */
export interface Evidence {
  /** UTF-16 code units into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The words that carry the predicate, inside [start, end). */
  readonly trigger: Span;
  /** The passages that name subject and object (each may stand outside the quote when a description was resolved). */
  readonly subject: Span;
  readonly object: Span;
  /** Who is credited with it; null when the article says it in its own voice. */
  readonly attributedTo: EntityRef | null;
  /** The rule that read it, as `file/rule-name`. */
  readonly rule: string;
  /** 0..1. */
  readonly confidence: number;
}

/** A triple with qualifiers and provenance. The non-empty tuple makes an unsupported statement impossible to build. */
export interface Statement {
  /** Hash of (subject, predicate, object, polarity, modality); see `statementIdOf`. */
  readonly id: string;
  readonly subject: EntityRef;
  readonly predicate: RelationType;
  readonly object: EntityRef;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The words of the office, for predicates that have one ("presidential adviser"). */
  readonly title: string | null;
  /** ISO 8601, only when the text says so. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** 0..1: the highest of its evidence. */
  readonly confidence: number;
}
