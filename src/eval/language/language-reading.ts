import type { Span } from '../../model/span.js';

/** A word with its place in the tree. */
export interface ReadWord {
  readonly span: Span;
  /** Universal POS tag. */
  readonly pos: string;
  /** Index of the head word; its own index, or -1, at a root. */
  readonly head: number;
  /** Universal Dependencies or ClearNLP label; subjects and objects are told apart by either. */
  readonly relation: string;
}

/** A noun phrase or pronoun that refers to something. */
export interface ReadMention {
  readonly span: Span;
  /** Start of its head word: mentions are compared by it, because schemes differ in what else belongs to a phrase. */
  readonly head: number;
  /** Starts of all words that may be the head: those of a name of several words, whose head schemes choose differently. */
  readonly heads?: readonly number[];
}

export type NameKind = 'PER' | 'ORG' | 'LOC';

export interface ReadName {
  readonly span: Span;
  readonly kind: NameKind;
}

/** What a text says on the level of language, whoever read it: an annotator or an analyser. */
export interface LanguageReading {
  readonly sentences: readonly Span[];
  readonly words: readonly ReadWord[];
  readonly names: readonly ReadName[];
  /** Mentions of one thing each, two or more; a mention stands in one of them at most. */
  readonly chains: readonly (readonly ReadMention[])[];
}

/** An annotated text; a part that its corpus does not annotate is null. */
export interface LanguageGold {
  readonly text: string;
  readonly sentences: readonly Span[] | null;
  readonly words: readonly ReadWord[] | null;
  readonly names: readonly ReadName[] | null;
  readonly chains: readonly (readonly ReadMention[])[] | null;
}
