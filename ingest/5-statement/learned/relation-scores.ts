import type { RelationType } from '../../../src/model/types.generated.js';
import type { PairScores } from '../../2-language/encoder/relation-scorer.js';

/** What the learned scorer says about one article. */
export interface RelationScores {
  readonly predicates: readonly RelationType[];
  readonly pairs: readonly PairScores[];
}
