import type { HeadNoun } from '../../3-mention/load-head-nouns.js';

export const PRONOUN_KINDS = ['he', 'she', 'it', 'they'] as const;

/** How an anaphor begins: an article, a pointing word, an owner, nothing; or which pronoun it is. The link head knows this order. */
export const ANAPHOR_KINDS = ['the', 'this', 'owned', 'bare', ...PRONOUN_KINDS] as const;

export type AnaphorKind = (typeof ANAPHOR_KINDS)[number];

/** A phrase that may take up something named before it: "the competition", "his wife", "they". Tokens [first, last). */
export interface Anaphor {
  readonly kind: AnaphorKind;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** The head noun in the singular, lower case; the pronoun itself. */
  readonly lemma: string;
  /** What the noun can be, the likeliest first; empty for pronouns and for nouns that the word list lacks. */
  readonly nouns: readonly HeadNoun[];
  readonly isPlural: boolean;
  /** True for "his" and "their". */
  readonly isPossessive: boolean;
}

export function isPronoun({ kind }: Anaphor): boolean {
  return (PRONOUN_KINDS as readonly AnaphorKind[]).includes(kind);
}
