import type { CorpusGraph, EntityNode, StatementNode } from '../graph/corpus-graph.js';
import { hasEdge } from '../model/typed-edge.js';
import type { ExportOptions, FileFormat } from './export-format.js';
import { escapeXml, xmlId } from './xml-text.js';

/** Entities, and statements as edges with their qualifiers; facts only, unless `everyStatement`. */
export const graphml: FileFormat = {
  kind: 'file',
  name: 'graphml',
  extension: '.graphml',
  description: 'entities with facts as edges; for Gephi, yEd, Cytoscape, networkx, igraph',
  write: writeGraphml,
};

interface Key<T> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'double' | 'boolean';
  readonly read: (node: T) => string | number | boolean | null;
}

/** GraphML has no lists: several values stand in one text, each on a line of its own. */
const ENTITY_KEYS: readonly Key<EntityNode>[] = [
  { name: 'label', type: 'string', read: (entity) => entity.name },
  { name: 'type', type: 'string', read: (entity) => entity.type },
  { name: 'aliases', type: 'string', read: (entity) => linesOf(entity.aliases) },
  { name: 'articles', type: 'int', read: (entity) => entity.articles },
  { name: 'mentions', type: 'int', read: (entity) => entity.mentions },
];

const STATEMENT_KEYS: readonly Key<StatementNode>[] = [
  { name: 'label', type: 'string', read: (statement) => statement.predicate },
  { name: 'polarity', type: 'string', read: (statement) => statement.polarity },
  { name: 'modality', type: 'string', read: (statement) => statement.modality },
  { name: 'title', type: 'string', read: (statement) => statement.title },
  { name: 'weight', type: 'int', read: (statement) => statement.support },
  { name: 'articles', type: 'int', read: (statement) => statement.articles },
  { name: 'publishers', type: 'int', read: (statement) => statement.publishers },
  { name: 'claimed', type: 'boolean', read: (statement) => statement.claimed },
  { name: 'confidence', type: 'double', read: (statement) => statement.confidence },
  { name: 'firstSeen', type: 'string', read: (statement) => statement.firstSeen },
  { name: 'lastSeen', type: 'string', read: (statement) => statement.lastSeen },
  { name: 'validFrom', type: 'string', read: (statement) => statement.validFrom },
  { name: 'validUntil', type: 'string', read: (statement) => statement.validUntil },
  { name: 'quotes', type: 'string', read: ({ evidence }) => linesOf(evidence.map(({ quote }) => quote)) },
];

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

function* writeGraphml(graph: CorpusGraph, options: ExportOptions): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="${NAMESPACE}">\n`;
  for (const key of ENTITY_KEYS) yield declaration('node', key);
  for (const key of STATEMENT_KEYS) yield declaration('edge', key);
  yield '<graph id="newsgraph" edgedefault="directed">\n';
  for (const entity of graph.entities) {
    yield `<node id="${escapeXml(xmlId(entity.id))}">${dataOf('node', ENTITY_KEYS, entity)}</node>\n`;
  }
  for (const statement of graph.statements) {
    if (!options.everyStatement && !hasEdge(statement)) continue;
    const [id, source, target] = [statement.id, statement.subject, statement.object].map((end) =>
      escapeXml(xmlId(end)),
    );
    const data = dataOf('edge', STATEMENT_KEYS, statement);
    yield `<edge id="${id}" source="${source}" target="${target}">${data}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function declaration(domain: 'node' | 'edge', { name, type }: Pick<Key<never>, 'name' | 'type'>): string {
  return `<key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>\n`;
}

function dataOf<T>(domain: 'node' | 'edge', keys: readonly Key<T>[], node: T): string {
  return keys
    .map(({ name, read }) => ({ name, value: read(node) }))
    .filter(({ value }) => value !== null)
    .map(({ name, value }) => `<data key="${domain}-${name}">${escapeXml(String(value))}</data>`)
    .join('');
}

function linesOf(values: readonly string[]): string {
  return values.map((value) => value.replace(/\s+/g, ' ')).join('\n');
}
