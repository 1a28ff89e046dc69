import type { Modality, Polarity } from '../../src/model/statement.js';
import type { RelationType } from '../../src/model/types.generated.js';
import type { Argument, Reading } from './reading.js';

/**
 * What the words around the head can change: a `clause` its verb, an `event` noun the verb that carries it, a `state`
 * (title, possessive, place name) only a copula.
 */
export type Scope = 'clause' | 'event' | 'state';

/** A statement that a source proposes, before polarity, modality and speaker are read. */
export interface Candidate {
  readonly subject: Argument;
  readonly predicate: RelationType;
  readonly object: Argument;
  /** The token that carries the predicate: qualification starts here and goes up. */
  readonly head: number;
  /** Tokens [first, last] of the trigger words. */
  readonly trigger: readonly [number, number];
  readonly scope: Scope;
  /** `file/rule-name`. */
  readonly rule: string;
  /** Set by the construction itself ("failed to"); null leaves it to `qualify`. */
  readonly polarity: Polarity | null;
  readonly modality: Modality | null;
  readonly title: string | null;
  /** 0..1; 0 until `estimateConfidence` has seen what all sources found. */
  readonly confidence: number;
}

/** Anything that proposes statements: the rules, or a learned scorer. Sees what earlier sources found. */
export interface RelationSource {
  readonly id: string;
  propose(reading: Reading, earlier: readonly Candidate[]): readonly Candidate[];
}
