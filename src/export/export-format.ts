import type { CorpusGraph } from '../graph/corpus-graph.js';

export interface ExportOptions {
  /** Put a quote before cells that a spreadsheet would run as a formula (`=cmd()`). Only csv and tsv have cells. */
  readonly safeCells?: boolean | undefined;
  /**
   * Denials, plans, possibilities and former states as edges too, told apart by their attributes. Only graphml and gexf
   * leave them out otherwise, so that no path leads over them; the other formats hold every statement anyway.
   */
  readonly everyStatement?: boolean | undefined;
  /** What IRIs begin with, for the RDF formats. */
  readonly base?: string | undefined;
}

interface FormatBase {
  /** As the command line names it. */
  readonly name: string;
  readonly description: string;
}

/** A format of one file. */
export interface FileFormat extends FormatBase {
  readonly kind: 'file';
  /** With the full stop: `.csv`. */
  readonly extension: string;
  /** The data dictionary: what each column holds; formats without columns have none. */
  readonly columns?: readonly Column[];
  /** The file's text in pieces, in the order of `graph`, made as they are asked for. */
  readonly write: (graph: CorpusGraph, options: ExportOptions) => Iterable<string>;
}

/** A format of several files that belong together. */
export interface FolderFormat extends FormatBase {
  readonly kind: 'folder';
  readonly files: (graph: CorpusGraph, options: ExportOptions) => readonly ExportFile[];
}

export type ExportFormat = FileFormat | FolderFormat;

export interface ExportFile {
  readonly name: string;
  readonly content: Iterable<string>;
}

export interface Column {
  readonly name: string;
  readonly description: string;
}
