import type { EntityType, RelationType } from '../../../src/model/types.generated.js';

/** relations.json: the order of the head's numbers. */
export interface RelationSettings {
  readonly entityTypes: readonly EntityType[];
  readonly predicates: readonly RelationType[];
  /** A step up the tree has the number of the child's relation, a step down that number + the length of the list. */
  readonly dependencyLabels: readonly string[];
  /** Pairs of mentions that stand for a pair of entities. */
  readonly closest: number;
  /** Longer dependency paths are left out. */
  readonly pathSteps: number;
  readonly threshold: number;
}
