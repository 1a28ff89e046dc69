import { write } from 'graphology-gexf';
import { buildGraph } from '../graph/build-graph.js';
import type { CorpusGraph } from '../graph/corpus-graph.js';
import type { ExportOptions, FileFormat } from './export-format.js';
import { xmlCharacters, xmlId } from './xml-text.js';

/** As graphml, in GEXF 1.2. The library makes it in one piece, so it stands in memory whole. */
export const gexf: FileFormat = {
  kind: 'file',
  name: 'gexf',
  extension: '.gexf',
  description: 'entities with facts as edges; for Gephi',
  write: writeGexf,
};

function* writeGexf(corpus: CorpusGraph, { everyStatement = false }: ExportOptions): Generator<string> {
  const graph = buildGraph(safeForXml(corpus), { everyStatement });
  yield write(graph, {
    version: '1.2',
    formatNode: (_id, { label, aliases, ...attributes }) => ({
      label,
      attributes: { ...attributes, aliases: aliases.join(' | ') },
    }),
    formatEdge: (_id, { label, support, ...attributes }) => ({
      label,
      weight: support,
      attributes: { predicate: label, ...attributes },
    }),
  });
}

/** The part that becomes nodes and edges, with texts that XML can hold and ids that stay distinct in it. */
function safeForXml({ entities, statements, ...rest }: CorpusGraph): CorpusGraph {
  return {
    ...rest,
    entities: entities.map((entity) => ({ ...withXmlCharacters(entity), id: xmlId(entity.id) })),
    statements: statements.map((statement) => ({
      ...withXmlCharacters(statement),
      id: xmlId(statement.id),
      subject: xmlId(statement.subject),
      object: xmlId(statement.object),
    })),
  };
}

/** A deep copy; the library writes no references for white space, which XML readers turn into blanks. */
function withXmlCharacters<T>(value: T): T {
  if (typeof value === 'string') return xmlCharacters(value).replace(/[\t\n\r]/g, ' ') as T;
  if (Array.isArray(value)) return value.map(withXmlCharacters) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withXmlCharacters(item)])) as T;
}
