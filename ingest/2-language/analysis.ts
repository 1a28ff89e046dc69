import type { Span } from '../../src/model/span.js';
import type { EncodedText } from './encoder/encoded-text.js';

/** One token. Indexes count tokens of the whole text from 0; whitespace is never a token. */
export interface Token {
  readonly index: number;
  /** Exact UTF-16 offsets into the text. */
  readonly span: Span;
  /** `text.slice(span.start, span.end)`. */
  readonly form: string;
  /** Lower-case base form ("withdraw" for "withdrawing"); "-PRON-" is never used. */
  readonly lemma: string;
  /** Universal POS tag (UD v2): NOUN, PROPN, VERB, AUX, … */
  readonly pos: string;
  /** Penn Treebank tag: NNP, VBD, … */
  readonly tag: string;
  /** Index of the syntactic head; its own index at a root. */
  readonly head: number;
  /** ClearNLP dependency label as spaCy's English models give it: nsubj, nsubjpass, dobj, pobj, prep, agent, appos, poss, … */
  readonly relation: string;
  /** Index of the sentence it stands in. */
  readonly sentence: number;
  /** Dependents in text order. */
  readonly children: readonly number[];
}

/** Tokens [first, last) form the sentence; `span` covers them without surrounding white space. */
export interface Sentence {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

/** The six kinds of name; NORP is a nationality, religious or political group ("Russian", "Republicans"). */
export type NameLabel = 'PER' | 'ORG' | 'LOC' | 'NORP' | 'EVENT' | 'WORK';

/** Tokens [first, last) are a name. Names do not overlap; in text order. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly label: NameLabel;
  /** 0..1. */
  readonly score: number;
}

/** What stage 2 knows about a text. Everything above reads this and never the model behind it. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  /** The encoder's vectors, for a learned scorer; null when no encoder read the text. */
  readonly encoded: EncodedText | null;
}

/** The one door to a language model. Same text, same Analysis, on any machine. */
export interface LanguageAnalyzer {
  /** Name and version, as it stands in the output's `extractor` field. */
  readonly id: string;
  analyze(text: string): Promise<Analysis>;
}
