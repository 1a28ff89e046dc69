import type { Name, NameLabel } from '../analysis.js';

/**
 * The best sequence of labels for one sentence by Viterbi, as names.
 * @param emissions row-major, words × labels, unnormalised, of the words [first, last)
 */
export function decodeNames(
  emissions: Float32Array,
  labels: readonly string[],
  [first, last]: readonly [number, number],
): Name[] {
  const rows = Array.from({ length: last - first }, (_, i) =>
    logSoftmax(emissions.subarray((first + i) * labels.length, (first + i + 1) * labels.length)),
  );
  const path = bestPath(rows, labels);
  const names: Name[] = [];
  for (let word = 0; word < path.length; word++) {
    const label = labels[path[word]!]!;
    if (!label.startsWith('B-')) continue;
    const kind = label.slice(2);
    const inside = labels.indexOf(`I-${kind}`);
    let end = word + 1;
    while (path[end] === inside) end++;
    const begin = path[word]!;
    const sure = rows.slice(word, end).map((row) => Math.exp(row[begin]!) + Math.exp(row[inside]!));
    const score = sure.reduce((total, p) => total + p, 0) / sure.length;
    names.push({
      first: first + word,
      last: first + end,
      label: kind as NameLabel,
      score: Math.round(Math.min(1, score) * 1e4) / 1e4,
    });
  }
  return names;
}

function logSoftmax(row: Float32Array): Float64Array {
  const top = Math.max(...row);
  const total = Math.log(row.reduce((sum, value) => sum + Math.exp(value - top), 0)) + top;
  return Float64Array.from(row, (value) => value - total);
}

/** `I-x` follows only `B-x` or `I-x`; everything else is free; the lower label wins a tie. */
function bestPath(rows: readonly Float64Array[], labels: readonly string[]): number[] {
  const before = labels.map((label) => predecessors(label, labels));
  let scores = labels.map((label, i) => (label.startsWith('I-') ? -Infinity : (rows[0]?.[i] ?? 0)));
  const back: number[][] = [];
  for (const row of rows.slice(1)) {
    const from = before.map((allowed) => allowed.reduce((a, b) => (scores[b]! > scores[a]! ? b : a)));
    back.push(from);
    scores = labels.map((_, i) => scores[from[i]!]! + row[i]!);
  }
  if (rows.length === 0) return [];
  const path = [scores.reduce((best, value, i) => (value > scores[best]! ? i : best), 0)];
  for (const from of back.reverse()) path.push(from[path.at(-1)!]!);
  return path.reverse();
}

function predecessors(label: string, labels: readonly string[]): number[] {
  const all = labels.map((_, i) => i);
  if (!label.startsWith('I-')) return all;
  return all.filter((i) => labels[i] === label || labels[i] === `B-${label.slice(2)}`);
}
