import type { CorpusGraph } from '../graph/corpus-graph.js';
import { hasEdge } from '../model/typed-edge.js';
import { edgeOf } from './stored-properties.js';

export type PropertyCell = string | number | boolean | null | readonly (string | number)[];

/** One header file with its data file. */
export interface AdminTable {
  readonly name: string;
  readonly kind: 'nodes' | 'relationships';
  /** `Article=` when all rows have this label or type; empty when each has its own, in a column. */
  readonly label: string;
  readonly header: readonly string[];
  readonly rows: () => Iterable<readonly PropertyCell[]>;
}

const PERIOD = ['title', 'validFrom', 'validUntil'];
const SPANS = ['trigger', 'subject', 'object'].flatMap((span) => [`${span}Start:long`, `${span}End:long`]);

/** The properties that the stores keep, with their types as the import tool names them; without a type a string. */
const ARTICLE = 'title url publisher publishedAt language source sha256 words:long extractor version'.split(
  ' ',
);
const ENTITY = [
  ...['type', 'name', 'aliases:string[]', 'search:string[]', 'articles:long', 'mentions:long'],
  ...['names:string[]', 'nameMentions:long[]'],
];
const STATEMENT = [
  ...['predicate', 'polarity', 'modality', 'confidence:double', 'claimed:boolean', 'support:long'],
  ...['articles:long', 'publishers:long', ...PERIOD, 'firstSeen', 'lastSeen'],
];
const EVIDENCE = [
  ...['quote', 'start:long', 'end:long', ...SPANS, 'rule', 'confidence:double', 'attributed:boolean'],
  ...['polarity', 'modality', ...PERIOD],
];
const MENTION = ['type', 'name', 'aliases:string[]', 'count:long', 'forms:string[]'];
const EDGE = ['statement', 'support:long', 'claimed:boolean', 'confidence:double'];

/** The tables of a graph, nodes first. Ids are looked up among nodes of one label: others may have the same id. */
export function adminTables({
  articles,
  entities,
  mentions,
  statements,
}: CorpusGraph): readonly AdminTable[] {
  const evidence = statements.flatMap((statement) =>
    statement.evidence.map((passage) => ({ ...passage, statement: statement.id })),
  );
  const attributed = evidence.filter(({ attributedTo }) => attributedTo !== null);
  return [
    nodeTable('articles', 'Article', ARTICLE, articles),
    labelledTable('entities', 'Entity', ENTITY, entities),
    nodeTable('statements', 'Statement', STATEMENT, statements),
    nodeTable('evidence', 'Evidence', EVIDENCE, evidence),
    linkTable('mentions', ['Article', 'MENTIONS', 'Entity'], mentions, (m) => [m.article, m.entity], MENTION),
    linkTable('subjects', ['Statement', 'SUBJECT', 'Entity'], statements, (s) => [s.id, s.subject]),
    linkTable('objects', ['Statement', 'OBJECT', 'Entity'], statements, (s) => [s.id, s.object]),
    linkTable('evidenced-by', ['Statement', 'EVIDENCED_BY', 'Evidence'], evidence, (e) => [
      e.statement,
      e.id,
    ]),
    linkTable('in-article', ['Evidence', 'IN_ARTICLE', 'Article'], evidence, (e) => [e.id, e.article]),
    linkTable('attributed-to', ['Evidence', 'ATTRIBUTED_TO', 'Entity'], attributed, (e) => [
      e.id,
      e.attributedTo,
    ]),
    edgeTable(statements),
  ];
}

function nodeTable(
  name: string,
  label: string,
  properties: readonly string[],
  nodes: readonly { id: string }[],
): AdminTable {
  return {
    name,
    kind: 'nodes',
    label: `${label}=`,
    header: [`id:ID(${label})`, ...properties],
    rows: () => mapRows(nodes, (node) => [node.id, ...cellsOf(node, properties)]),
  };
}

/** Nodes that have their type for a second label. */
function labelledTable(
  name: string,
  label: string,
  properties: readonly string[],
  nodes: readonly { id: string; type: string }[],
): AdminTable {
  const table = nodeTable(name, label, properties, nodes);
  return {
    ...table,
    header: [...table.header, ':LABEL'],
    rows: () => mapRows(nodes, (node) => [node.id, ...cellsOf(node, properties), node.type]),
  };
}

function linkTable<T extends object>(
  name: string,
  [from, type, to]: readonly [string, string, string],
  links: readonly T[],
  endsOf: (link: T) => readonly PropertyCell[],
  properties: readonly string[] = [],
): AdminTable {
  return {
    name,
    kind: 'relationships',
    label: `${type}=`,
    header: [`:START_ID(${from})`, `:END_ID(${to})`, ...properties],
    rows: () => mapRows(links, (link) => [...endsOf(link), ...cellsOf(link, properties)]),
  };
}

/** The direct relationships, each of its predicate's type. */
function edgeTable(statements: CorpusGraph['statements']): AdminTable {
  return {
    name: 'edges',
    kind: 'relationships',
    label: '',
    header: [':START_ID(Entity)', ':END_ID(Entity)', ...EDGE, ':TYPE'],
    rows: () =>
      mapRows(statements.filter(hasEdge), (statement) => [
        statement.subject,
        statement.object,
        ...cellsOf(edgeOf(statement), EDGE),
        statement.predicate,
      ]),
  };
}

function cellsOf(node: object, properties: readonly string[]): readonly PropertyCell[] {
  const values = node as Readonly<Record<string, PropertyCell>>;
  return properties.map((property) => values[property.replace(/:.*/, '')] ?? null);
}

function* mapRows<T>(rows: readonly T[], toCells: (row: T) => readonly PropertyCell[]) {
  for (const row of rows) yield toCells(row);
}
