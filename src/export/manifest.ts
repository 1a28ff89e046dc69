import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusGraph } from '../graph/corpus-graph.js';
import { sortedSet } from '../model/compare-text.js';
import { sha256Of } from '../model/ids.js';
import { PACKAGE_ROOT } from '../model/package-root.js';
import { packageVersion } from '../model/package-version.js';
import type { Column, ExportFormat, ExportOptions } from './export-format.js';

export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a reader of an export needs to know, to trust it and to make it again. The same graph gives the same manifest. */
export interface Manifest {
  readonly format: string;
  readonly description: string;
  /** `newsgraph/<version>`: what wrote it. */
  readonly generator: string;
  /** What read the articles. */
  readonly extractors: readonly string[];
  /** SHA-256 of graph-schema/entities.yaml and relations.yaml: which definitions the predicates have. */
  readonly schema: { readonly entities: string; readonly relations: string };
  readonly options: ExportOptions;
  readonly counts: {
    readonly articles: number;
    readonly entities: number;
    readonly mentions: number;
    readonly statements: number;
    readonly evidence: number;
  };
  readonly files: readonly WrittenFile[];
  /** The data dictionary, for formats with columns. */
  readonly columns?: readonly Column[];
}

export function manifestOf(
  format: ExportFormat,
  graph: CorpusGraph,
  options: ExportOptions,
  files: readonly WrittenFile[],
): Manifest {
  const { articles, entities, mentions, statements } = graph;
  return {
    format: format.name,
    description: format.description,
    generator: `newsgraph/${packageVersion()}`,
    extractors: sortedSet(articles.map(({ extractor }) => extractor)),
    schema: {
      entities: sha256Of(readPackaged('graph-schema/entities.yaml')),
      relations: sha256Of(readPackaged('graph-schema/relations.yaml')),
    },
    options,
    counts: {
      articles: articles.length,
      entities: entities.length,
      mentions: mentions.length,
      statements: statements.length,
      evidence: statements.reduce((sum, { evidence }) => sum + evidence.length, 0),
    },
    files,
    ...(format.kind === 'file' && format.columns !== undefined ? { columns: format.columns } : {}),
  };
}

function readPackaged(path: string): string {
  return readFileSync(join(PACKAGE_ROOT, path), 'utf8');
}
