import type { MentionForm } from '../../../src/model/mention.js';
import type { EntityType, RelationType } from '../../../src/model/types.generated.js';
import type { EncodedText } from './encoded-text.js';

/** The part of a token that the scorer reads; `Token` of the analysis has it all. */
export interface ParsedToken {
  readonly head: number;
  readonly relation: string;
  readonly sentence: number;
}

/** Tokens [first, last) refer to the entity. */
export interface ScoredMention {
  readonly first: number;
  readonly last: number;
  readonly form: MentionForm;
}

export interface ScoredEntity {
  readonly type: EntityType;
  /** At least one, in text order. */
  readonly mentions: readonly ScoredMention[];
}

/** One direction of one pair of entities whose types some predicate allows. */
export interface PairScores {
  /** Indexes into the entities given. */
  readonly subject: number;
  readonly object: number;
  /** 0..1 for each of `RelationScorer.predicates`; 0 where the schema forbids the types. */
  readonly scores: Float32Array;
  /** The sentence that bears the relation best, whichever it is. */
  readonly sentence: number;
}

/** Scores every predicate for every ordered pair of entities of one article. */
export interface RelationScorer {
  readonly predicates: readonly RelationType[];
  /** The score that gave the best F1 on gold/dev with the entities given. */
  readonly threshold: number;
  /** @param isWanted leaves out pairs of entities; without it all are scored whose types the schema allows */
  score(
    tokens: readonly ParsedToken[],
    encoded: EncodedText,
    entities: readonly ScoredEntity[],
    isWanted?: (subject: ScoredEntity, object: ScoredEntity) => boolean,
  ): Promise<PairScores[]>;
}
