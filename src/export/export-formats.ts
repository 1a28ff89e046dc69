import { UsageError } from '../model/errors.js';
import { csv, tsv } from './csv.js';
import { cypher } from './cypher.js';
import type { ExportFormat } from './export-format.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { jsonl } from './jsonl.js';
import { neo4jAdmin } from './neo4j-admin.js';
import { nquads, turtle } from './rdf.js';

/** Every format that `newsgraph export` knows, in the order its help lists them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  csv,
  tsv,
  jsonl,
  graphml,
  gexf,
  cypher,
  neo4jAdmin,
  turtle,
  nquads,
];

/** @throws UsageError naming the formats when there is none of that name */
export function findFormat(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((candidate) => candidate.name === name);
  if (format !== undefined) return format;
  const names = EXPORT_FORMATS.map((candidate) => candidate.name).join(', ');
  throw new UsageError(`There is no export format "${name}". The formats are ${names}.`);
}
