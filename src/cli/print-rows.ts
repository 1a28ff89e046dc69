import { formatRows } from '../query/format-rows.js';
import type { Row } from '../store/graph-store.js';
import { type FormatArguments, formatFor } from './options/format.js';
import { writeOut } from './write-out.js';

/** Prints rows on stdout in the format asked for. @returns how many there were */
export async function printRows(
  rows: AsyncIterable<Row> | Iterable<Row>,
  columns: readonly string[] | undefined,
  options: FormatArguments,
): Promise<number> {
  let count = 0;
  async function* counted() {
    for await (const row of rows) {
      count += 1;
      yield row;
    }
  }
  for await (const piece of formatRows(counted(), columns, formatFor(options))) await writeOut(piece);
  return count;
}
