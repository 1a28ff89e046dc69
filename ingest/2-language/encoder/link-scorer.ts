import type { EncodedText } from './encoded-text.js';

/** Tokens [first, last). */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A phrase and the entities it may take up. */
export interface LinkQuestion {
  readonly anaphor: TokenRange;
  /** At least one. */
  readonly options: readonly {
    /** Its first mention, by a name when it has one. */
    readonly introduction: TokenRange;
    /** Its last mention before the phrase. */
    readonly nearest: TokenRange;
    readonly features: readonly number[];
  }[];
}

/** Says which entity a description or pronoun takes up. */
export interface LinkScorer {
  /** @returns for each question a probability per option and, last, that it takes up none; they sum to 1 */
  score(encoded: EncodedText, questions: readonly LinkQuestion[]): Promise<Float32Array[]>;
}
