import type { EntityType, RelationType } from '../model/types.generated.js';

/** One kind of entity, as graph-schema/entities.yaml defines it. */
export interface EntityDefinition {
  readonly definition: string;
  readonly examples: readonly string[];
  /** `#RRGGBB`. */
  readonly colour: string;
  /** `#RRGGBB`, readable on `colour`. */
  readonly text: string;
  /** Of its circle in Neo4j Browser, in pixels. */
  readonly diameter: number;
  /** One character. */
  readonly icon: string;
}

/** One predicate, as graph-schema/relations.yaml defines it. */
export interface RelationDefinition {
  readonly kind: 'state' | 'action';
  readonly definition: string;
  /** The types allowed at each end. */
  readonly subject: readonly EntityType[];
  readonly object: readonly EntityType[];
  /** When true, a statement's subject is the end with the smaller id (`compareText`). */
  readonly symmetric: boolean;
  /** "SUBJECT reads OBJECT". */
  readonly reads: string;
  /** "OBJECT inverse SUBJECT"; null for symmetric predicates. */
  readonly inverse: string | null;
  /** Event class of PLOVER; null where none fits. */
  readonly plover: string | null;
  /** Event code of CAMEO. */
  readonly cameo: string | null;
  /** `P108`, or `^P112` for the property from object to subject. */
  readonly wikidata: string | null;
  /** A sentence that states it, subject in `<s>…</s>`, object in `<o>…</o>`. */
  readonly example: string;
}

/** What may be in the graph. Both maps in file order. */
export interface Schema {
  readonly entities: ReadonlyMap<EntityType, EntityDefinition>;
  readonly relations: ReadonlyMap<RelationType, RelationDefinition>;
}
