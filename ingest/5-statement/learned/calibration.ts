/** Weights of two logistic curves, fitted by tests/eval/fit-calibration.ts; x is a log-odds. */
export interface CalibrationWeights {
  /** Found by a rule: bias, weight of the rule's own confidence, weight of the learned score. */
  readonly rule: readonly [number, number, number];
  /** Found by the scorer alone: bias, weight of the learned score. */
  readonly learned: readonly [number, number];
}

/** Turns what rule and scorer say into one probability that a careful reader would sign the statement. */
export interface Calibration {
  /** @param rule confidence of the rule, 0..1 @param score learned score, 0..1 */
  weigh(rule: number, score: number): number;
  believe(score: number): number;
}

export function createCalibration({ rule, learned }: CalibrationWeights): Calibration {
  return {
    weigh: (confidence, score) =>
      round(sigmoid(rule[0] + rule[1] * logOdds(confidence) + rule[2] * logOdds(score))),
    believe: (score) => round(sigmoid(learned[0] + learned[1] * logOdds(score))),
  };
}

/** Three digits: more would only tell one machine's arithmetic from another's. */
function round(probability: number): number {
  return Number(probability.toFixed(3));
}

/**
 * Certainty is bounded: no rule and no score speaks for more than 999 to 1 or against more than 99 to 1. The scorer has seen
 * few examples of the rarer predicates, so that its zero is no proof against a rule.
 */
export function logOdds(probability: number): number {
  const p = Math.min(0.999, Math.max(0.01, probability));
  return Math.log(p / (1 - p));
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
