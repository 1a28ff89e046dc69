/** How rows are written. `table` is for people, the others for programs and documents. */
export const ROW_FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];
