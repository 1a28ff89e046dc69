import { type Options, stringify } from 'csv-stringify/sync';
import type { CorpusGraph } from '../graph/corpus-graph.js';
import { EVIDENCE_COLUMNS, evidenceRows } from './evidence-table.js';
import type { ExportOptions, FileFormat } from './export-format.js';

/** RFC 4180 with a header line, but lines end in "\n". */
export const csv: FileFormat = separatedFormat('csv', ',', 'comma-separated table, one row a passage');

/** The same table with tabs; cells that hold a tab, a quote or a line break are quoted. */
export const tsv: FileFormat = separatedFormat('tsv', '\t', 'tab-separated table, one row a passage');

function separatedFormat(name: string, delimiter: string, description: string): FileFormat {
  return {
    kind: 'file',
    name,
    extension: `.${name}`,
    description,
    columns: EVIDENCE_COLUMNS.map((column) => ({ name: column.name, description: column.description })),
    write: (graph, options) => writeTable(graph, delimiter, options),
  };
}

function* writeTable(graph: CorpusGraph, delimiter: string, { safeCells = false }: ExportOptions) {
  const settings: Options = {
    delimiter,
    escape_formulas: safeCells,
    // Readers take either line break for the end of a row, whichever the writer uses.
    quoted_match: /[\r\n]/,
    cast: { boolean: String },
  };
  yield stringify([EVIDENCE_COLUMNS.map(({ name }) => name)], settings);
  for (const row of evidenceRows(graph)) {
    yield stringify([EVIDENCE_COLUMNS.map(({ cell }) => cell(row))], settings);
  }
}
