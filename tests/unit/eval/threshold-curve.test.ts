import { describe, expect, it } from 'vitest';
import { calibrationOf } from '../../../src/eval/calibration.js';
import { byConfidence, summarizeCurve, thresholdCurve } from '../../../src/eval/threshold-curve.js';

const fact = (confidence: number, right: boolean) => ({ confidence, right, weight: 1 });

describe('thresholdCurve', () => {
  const ranked = byConfidence([
    fact(0.5, false),
    fact(0.9, true),
    fact(0.7, true),
    fact(0.7, false),
    fact(0.2, true),
  ]);
  const points = thresholdCurve(ranked, 10);

  it('has one point for each distinct confidence, with all facts of at least it', () => {
    expect(points.map(({ threshold, right, extracted }) => [threshold, right, extracted])).toEqual([
      [0.9, 1, 1],
      [0.7, 2, 3],
      [0.5, 2, 4],
      [0.2, 3, 5],
    ]);
  });

  it('finds the best F1, and recall at a kept precision', () => {
    const { best, recallAtPrecision, precisionAtRecall } = summarizeCurve(points);
    expect(best?.threshold).toBe(0.2);
    expect(recallAtPrecision.map(({ point }) => point?.recall)).toEqual([0.1, 0.1]);
    expect(precisionAtRecall.map(({ point }) => point?.precision)).toEqual([
      1,
      2 / 3,
      3 / 5,
      undefined,
      undefined,
    ]);
  });

  it('says null where no threshold gets there', () => {
    expect(summarizeCurve(thresholdCurve([fact(0.9, false)], 10)).recallAtPrecision[0]?.point).toBeNull();
  });
});

describe('calibrationOf', () => {
  it('is 0 when the share of right facts is the confidence', () => {
    const facts = Array.from({ length: 10 }, (_, i) => fact(0.7, i < 7));
    expect(calibrationOf(facts).expectedError).toBeCloseTo(0, 10);
  });

  it('is the distance, weighted by facts, when it is not', () => {
    expect(calibrationOf([fact(1, false), fact(0.05, false)]).expectedError).toBeCloseTo((1 + 0.05) / 2, 10);
  });
});
