import { ratio } from './figures.js';

/** One extracted triple as the curve sees it. */
export interface RankedFact {
  readonly confidence: number;
  readonly right: boolean;
  /** How often it counts; above 1 or 0 in a bootstrap sample. */
  readonly weight: number;
}

/** What remains right when only facts of at least `threshold` are kept. */
export interface CurvePoint {
  readonly threshold: number;
  readonly right: number;
  readonly extracted: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface CurveSummary {
  /** The point with the highest F1, the highest threshold of equals; null when nothing was extracted. */
  readonly best: CurvePoint | null;
  /** For each asked recall, the point of highest precision that reaches it; null when none does. */
  readonly precisionAtRecall: readonly {
    readonly recall: number;
    readonly point: CurvePoint | null;
  }[];
  /** For each asked precision, the point of highest recall that keeps it; null when none does. */
  readonly recallAtPrecision: readonly {
    readonly precision: number;
    readonly point: CurvePoint | null;
  }[];
}

export const RECALLS = [0.1, 0.2, 0.3, 0.4, 0.5] as const;
export const PRECISIONS = [0.8, 0.9] as const;

/** Highest confidence first, as `thresholdCurve` wants them. */
export function byConfidence(facts: readonly RankedFact[]): RankedFact[] {
  return [...facts].sort((a, b) => b.confidence - a.confidence);
}

/** One point for each distinct confidence, highest first. `ranked` must be in the order of `byConfidence`. */
export function thresholdCurve(ranked: readonly RankedFact[], gold: number): CurvePoint[] {
  const points: CurvePoint[] = [];
  let right = 0;
  let extracted = 0;
  for (const [index, { confidence, right: isRight, weight }] of ranked.entries()) {
    extracted += weight;
    if (isRight) right += weight;
    if (extracted === 0 || ranked[index + 1]?.confidence === confidence) continue;
    const precision = ratio(right, extracted);
    const recall = ratio(right, gold);
    const f1 = ratio(2 * precision * recall, precision + recall);
    points.push({
      threshold: confidence,
      right,
      extracted,
      precision,
      recall,
      f1,
    });
  }
  return points;
}

export function summarizeCurve(points: readonly CurvePoint[]): CurveSummary {
  const highest = (candidates: readonly CurvePoint[], value: (point: CurvePoint) => number) =>
    candidates.reduce<CurvePoint | null>(
      (best, point) => (best === null || value(point) > value(best) ? point : best),
      null,
    );
  return {
    best: highest(points, (point) => point.f1),
    precisionAtRecall: RECALLS.map((recall) => ({
      recall,
      point: highest(
        points.filter((point) => point.recall >= recall),
        (point) => point.precision,
      ),
    })),
    recallAtPrecision: PRECISIONS.map((precision) => ({
      precision,
      point: highest(
        points.filter((point) => point.precision >= precision),
        (point) => point.recall,
      ),
    })),
  };
}
