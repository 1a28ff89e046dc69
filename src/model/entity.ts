import type { MentionForm } from './mention.js';
import type { EntityType } from './types.generated.js';

/** A mention as it is kept in the output: offsets in UTF-16 code units into the article's text. */
export interface EntityMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: MentionForm;
}

/** What the mentions of one article that refer to the same thing have in common. */
export interface Entity {
  /** Readable and deterministic: `person:volodymyr-zelensky`. */
  readonly id: string;
  /** The fullest name in the article, without title. */
  readonly name: string;
  readonly type: EntityType;
  /** Other names and definite descriptions by which the article refers to it; no pronouns, sorted, without `name`. */
  readonly aliases: readonly string[];
  /** In text order. */
  readonly mentions: readonly EntityMention[];
}

/** An entity as a statement refers to it. */
export type EntityRef = Pick<Entity, 'id' | 'name' | 'type' | 'aliases'>;
