import type { Value } from '../store/graph-store.js';

/**
 * What a parameter of a canned query may hold. `entity` is given as an id or a name and reaches the store as an id;
 * `name` is a piece of a name and reaches it as names are searched (lower case, no accents).
 */
export const PARAMETER_TYPES = [
  'entity',
  'article',
  'statement',
  'predicate',
  'type',
  'date',
  'name',
  'text',
  'integer',
] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

export interface QueryParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** Undefined when a value must be given. An empty text means "any". */
  readonly fallback: Value | undefined;
  readonly meaning: string;
}

/** One file of queries/: a statement that describes itself. */
export interface QueryFile {
  readonly name: string;
  readonly purpose: string;
  readonly parameters: readonly QueryParameter[];
  /** In the order of RETURN. */
  readonly columns: readonly string[];
  /** A command line to copy. */
  readonly example: string;
  /** The statement alone, without header and final semicolon. */
  readonly cypher: string;
}
