import { ratio } from './figures.js';

export interface CalibrationBin {
  /** Half-open range of confidence; the last bin includes 1. */
  readonly from: number;
  readonly to: number;
  readonly facts: number;
  readonly meanConfidence: number;
  /** Share of its facts that are right. */
  readonly precision: number;
}

export interface Calibration {
  /** Mean distance of confidence and precision over the bins, weighted by their facts (Naeini et al. 2015). */
  readonly expectedError: number;
  /** Without empty bins, low to high. */
  readonly bins: readonly CalibrationBin[];
}

/** The usual ten bins of equal width, so that the figure compares with published ones. */
const BIN_COUNT = 10;

/** How far confidences are from being the share of right facts. */
export function calibrationOf(facts: readonly { confidence: number; right: boolean }[]): Calibration {
  const bins = Array.from({ length: BIN_COUNT }, (_, index) => {
    const inside = facts.filter(({ confidence }) => binOf(confidence) === index);
    const confidence = inside.reduce((sum, fact) => sum + fact.confidence, 0);
    return {
      from: index / BIN_COUNT,
      to: (index + 1) / BIN_COUNT,
      facts: inside.length,
      meanConfidence: ratio(confidence, inside.length),
      precision: ratio(inside.filter(({ right }) => right).length, inside.length),
    };
  }).filter((bin) => bin.facts > 0);
  const distance = bins.reduce(
    (sum, bin) => sum + bin.facts * Math.abs(bin.meanConfidence - bin.precision),
    0,
  );
  return { expectedError: ratio(distance, facts.length), bins };
}

function binOf(confidence: number): number {
  return Math.min(BIN_COUNT - 1, Math.floor(confidence * BIN_COUNT));
}
