import { roundProbability } from '../../../src/model/round-probability.js';
import type { Signs } from './signs.js';

/** What a curve weighs: a constant, and each sign as a number. */
export const FEATURES = [
  'bias',
  'rule',
  'score',
  'related',
  'otherRule',
  'mentions',
  'isPlaceOfScore',
] as const;

/** Of a logistic curve; a feature that is not named weighs nothing. */
export type CurveWeights = Readonly<Partial<Record<(typeof FEATURES)[number], number>>>;

/** Fitted by tests/eval/fit-calibration.ts. */
export interface CalibrationWeights {
  /** Of statements that a rule found. */
  readonly rule: CurveWeights;
  /** Of statements that the scorer alone found. */
  readonly learned: CurveWeights;
}

/** Turns what rule, scorer and article say into one probability, 0..1, that a careful reader would sign the statement. */
export type Calibration = (signs: Signs) => number;

export function createCalibration({ rule, learned }: CalibrationWeights): Calibration {
  return (signs) => roundProbability(believe(featuresOf(signs), signs.rule === null ? learned : rule));
}

/** The number of each of FEATURES, in their order. */
export function featuresOf(signs: Signs): number[] {
  return [
    1,
    signs.rule === null ? 0 : logOdds(signs.rule),
    logOdds(signs.score),
    Math.log(signs.related + 0.05),
    signs.otherRule ? 1 : 0,
    Math.log(Math.max(0.05, signs.mentions)),
    signs.isPlaceOfScore ? 1 : 0,
  ];
}

/** @param features in the order of FEATURES */
export function believe(features: readonly number[], weights: CurveWeights): number {
  const sum = FEATURES.reduce((total, name, i) => total + features[i]! * (weights[name] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Certainty is bounded: no rule and no score speaks for more than 999 to 1 or against more than 99 to 1. The scorer has seen
 * few examples of the rarer predicates, so that its zero is no proof against a rule.
 */
function logOdds(probability: number): number {
  const p = Math.min(0.999, Math.max(0.01, probability));
  return Math.log(p / (1 - p));
}
