/** Weights and tables of spaCy's small English model, as ingest/2-language/model/ holds them. */
export interface EnglishModel {
  readonly weights: Weights;
  readonly labels: ModelLabels;
  readonly tokenizer: TokenizerTable;
  /** Word → norm. Keys "#hex" are string ids of words that the model ships as hashes only. */
  readonly norms: Readonly<Record<string, string>>;
  /** Strings whose id is a small integer instead of their hash. */
  readonly symbols: Readonly<Record<string, number>>;
  readonly attributeRules: readonly AttributeRule[];
  readonly lemmas: LemmaTables;
}

/** A tensor by its name in the safetensors file, `component.node.layer.parameter`. Row-major. */
export type Weights = ReadonlyMap<string, Tensor>;

export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** Names of the classes, in the order of the output layers. */
export interface ModelLabels {
  readonly tagger: readonly string[];
  /** "S", "D", "L-label", "R-label", "B-ROOT"; "a||b" is a pseudo-projective label. */
  readonly parser: readonly string[];
  /** "B-", "I-", "L-", "U-" with a label, or "O". */
  readonly names: readonly string[];
}

/** Patterns in JavaScript's syntax with flag `u`; special cases are lists of [form, norm?]. */
export interface TokenizerTable {
  readonly prefix: string;
  readonly suffix: string;
  readonly infix: string;
  readonly url: string;
  readonly specialCases: Readonly<Record<string, readonly (readonly [string, string?])[]>>;
}

/** What a token must be for a rule to match. A bare value is an equality. */
export interface TokenPattern {
  readonly TAG?: StringTest;
  readonly LOWER?: StringTest;
  readonly DEP?: StringTest;
  readonly IS_SPACE?: boolean;
}

export type StringTest =
  | string
  | { readonly IN: readonly string[] }
  | { readonly NOT_IN: readonly string[] }
  | { readonly REGEX: string };

/** Where one of `patterns` matches, the token at `index` of the match gets `attrs`. */
export interface AttributeRule {
  readonly patterns: readonly (readonly TokenPattern[])[];
  readonly index: number;
  readonly attrs: { readonly POS?: string; readonly MORPH?: string; readonly LEMMA?: string };
}

/** By lower-case universal tag: suffix rules [old, new], irregular forms, known base forms. */
export interface LemmaTables {
  readonly rules: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly index: Readonly<Record<string, readonly string[]>>;
}

/** The tensor of that name. Throws a plain Error when the file lacks it: the model folder is damaged. */
export function tensorOf(weights: Weights, name: string): Tensor {
  const tensor = weights.get(name);
  if (tensor === undefined) throw new Error(`language model: tensor ${name} is missing; reinstall newsgraph`);
  return tensor;
}
