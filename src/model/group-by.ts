/** Rows by the value of one of their keys, in order of first appearance. */
export function groupBy<K extends string, T extends Readonly<Record<K, string>>>(
  rows: Iterable<T>,
  key: K,
): Map<T[K], T[]> {
  const groups = new Map<T[K], T[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group === undefined) groups.set(row[key], [row]);
    else group.push(row);
  }
  return groups;
}
