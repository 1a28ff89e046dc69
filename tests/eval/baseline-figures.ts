import type { Interval } from '../../src/eval/bootstrap.js';
import type { Evaluation } from '../../src/eval/evaluate.js';

/** A figure that CI guards, and the interval it had when it was written down. */
export interface BaselineFigure extends Interval {
  readonly value: number;
}

export type Baseline = Readonly<Record<string, BaselineFigure>>;

/** The guarded figures: those at the best threshold rather than at the default one, which is a setting. */
export function baselineFigures({ curve, intervals, entities, entitiesTyped }: Evaluation): Baseline {
  return {
    bestF1: { value: curve.best?.f1 ?? 0, ...intervals.bestF1 },
    recallAtPrecision80: {
      value: curve.recallAtPrecision[0]?.point?.recall ?? 0,
      ...intervals.recallAtPrecision80,
    },
    entities: { value: entities.f1, ...intervals.entities },
    entitiesTyped: { value: entitiesTyped.f1, ...intervals.entitiesTyped },
  };
}
