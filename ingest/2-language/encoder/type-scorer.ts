import type { EntityType } from '../../../src/model/types.generated.js';
import type { EncodedText } from './encoded-text.js';
import type { ScoredMention } from './relation-scorer.js';

/** Says of what type an entity is, from all its mentions in their sentences. */
export interface TypeScorer {
  /** The order of the scores. */
  readonly types: readonly EntityType[];
  /**
   * @param entities the mentions of each, at least one
   * @returns for each entity a probability per type, which sum to 1
   */
  score(encoded: EncodedText, entities: readonly (readonly ScoredMention[])[]): Promise<Float32Array[]>;
}
