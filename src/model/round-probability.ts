/** Three digits: more would only tell one machine's arithmetic from another's. */
export function roundProbability(probability: number): number {
  return Number(probability.toFixed(3));
}
