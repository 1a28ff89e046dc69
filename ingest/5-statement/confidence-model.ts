/** How often a rule was right on the training articles. */
export interface Count {
  readonly right: number;
  readonly all: number;
}

/** What `tests/eval/fit-confidence.ts` measured: see confidence.json. */
export interface ConfidenceModel {
  /** Share of right candidates over all rules: what a rule that was never seen is taken for. */
  readonly base: number;
  /** By rule id. */
  readonly rules: Readonly<Record<string, Count>>;
  /** By rule id, a blank and the lemma of the candidate's head: "titles/head-of director". */
  readonly words: Readonly<Record<string, Count>>;
  /** Of the logistic regression, by feature name; see `estimate-confidence.ts`. */
  readonly weights: Readonly<Record<string, number>>;
}
