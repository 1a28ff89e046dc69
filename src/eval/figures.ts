import type { Tally } from './score-article.js';

/** Precision, recall and F1, each 0..1; 0 where there is nothing to divide by. */
export interface Figures extends Tally {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function figuresOf(tally: Tally): Figures {
  const precision = ratio(tally.right, tally.extracted);
  const recall = ratio(tally.right, tally.gold);
  return {
    ...tally,
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
  };
}

export function sumTallies(tallies: Iterable<Tally>): Tally {
  let right = 0;
  let extracted = 0;
  let gold = 0;
  for (const tally of tallies) {
    right += tally.right;
    extracted += tally.extracted;
    gold += tally.gold;
  }
  return { right, extracted, gold };
}

/** 0 when there is nothing to divide by. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
