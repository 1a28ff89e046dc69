import type { Span } from './span.js';
import type { EntityType } from './types.generated.js';

export type MentionForm = 'name' | 'nominal' | 'pronoun';

/** A span of the article that refers to an entity. */
export interface Mention {
  readonly span: Span;
  /** `text.slice(span.start, span.end)`. */
  readonly text: string;
  readonly form: MentionForm;
  readonly type: EntityType;
  /** Index of the sentence it stands in, from 0. */
  readonly sentence: number;
  /** Index of its syntactic head token in `Analysis.tokens`. */
  readonly head: number;
  /** 0..1: how sure the reader is that this span refers to an entity of this type. */
  readonly confidence: number;
}
