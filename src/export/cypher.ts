import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusGraph } from '../graph/corpus-graph.js';
import { groupBy } from '../model/group-by.js';
import { PACKAGE_ROOT } from '../model/package-root.js';
import { hasEdge } from '../model/typed-edge.js';
import { cypherLiteral, cypherMap, cypherName, type PropertyValue } from './cypher-literal.js';
import type { FileFormat } from './export-format.js';
import {
  edgeOf,
  FLOATS,
  propertiesOfEvidence,
  propertiesOfMention,
  propertiesOfStatement,
} from './stored-properties.js';

/** A script that cypher-shell or Browser runs; running it again changes nothing. */
export const cypher: FileFormat = {
  kind: 'file',
  name: 'cypher',
  extension: '.cypher',
  description: 'script that builds the whole graph in Neo4j; safe to run again',
  write: writeScript,
};

/** Rows in one statement: a few hundred kilobytes, which every client sends at once. */
const ROWS_PER_STATEMENT = 200;

function* writeScript(graph: CorpusGraph): Generator<string> {
  yield readFileSync(join(PACKAGE_ROOT, 'graph-schema/constraints.cypher'), 'utf8');
  yield* statements(graph.articles.map(nodeRow), 'MERGE (n:Article {id: row.id}) SET n = row.properties');
  for (const [type, entities] of groupBy(graph.entities, 'type')) {
    yield* statements(
      entities.map(nodeRow),
      `MERGE (n:Entity {id: row.id}) SET n = row.properties SET n:${cypherName(type)}`,
    );
  }
  yield* statements(
    graph.mentions.map((mention) => ({
      source: mention.article,
      target: mention.entity,
      properties: propertiesOfMention(mention),
    })),
    link('Article', 'Entity', '(a)-[r:MENTIONS]->(b) SET r = row.properties'),
  );
  yield* writeStatements(graph);
  yield* writeEvidence(graph);
}

function* writeStatements(graph: CorpusGraph): Generator<string> {
  yield* statements(
    graph.statements.map((statement) => ({
      id: statement.id,
      source: statement.subject,
      target: statement.object,
      properties: propertiesOfStatement(statement),
    })),
    'MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target}) MERGE (n:Statement {id: row.id}) SET n = row.properties MERGE (n)-[:SUBJECT]->(a) MERGE (n)-[:OBJECT]->(b)',
  );
  for (const [predicate, edges] of groupBy(graph.statements.filter(hasEdge), 'predicate')) {
    yield* statements(
      edges.map((statement) => ({
        source: statement.subject,
        target: statement.object,
        id: statement.id,
        properties: edgeOf(statement),
      })),
      link(
        'Entity',
        'Entity',
        `(a)-[r:${cypherName(predicate)} {statement: row.id}]->(b) SET r = row.properties`,
      ),
    );
  }
}

function* writeEvidence(graph: CorpusGraph): Generator<string> {
  const evidence = graph.statements.flatMap(({ id, evidence }) =>
    evidence.map((passage) => ({ passage, statement: id })),
  );
  yield* statements(
    evidence.map(({ passage, statement }) => ({
      id: passage.id,
      source: statement,
      target: passage.article,
      properties: propertiesOfEvidence(passage),
    })),
    'MATCH (a:Statement {id: row.source}) MATCH (b:Article {id: row.target}) MERGE (n:Evidence {id: row.id}) SET n = row.properties MERGE (a)-[:EVIDENCED_BY]->(n) MERGE (n)-[:IN_ARTICLE]->(b)',
  );
  yield* statements(
    evidence.flatMap(({ passage: { id, attributedTo } }) =>
      attributedTo === null ? [] : [{ source: id, target: attributedTo }],
    ),
    link('Evidence', 'Entity', '(a)-[:ATTRIBUTED_TO]->(b)'),
  );
}

interface Row {
  readonly id?: string;
  readonly source?: string;
  readonly target?: string;
  readonly properties?: Readonly<Record<string, PropertyValue>>;
}

function nodeRow(node: Readonly<Record<string, PropertyValue>> & { readonly id: string }): Row {
  return { id: node.id, properties: node };
}

function link(source: string, target: string, merge: string): string {
  return `MATCH (a:${source} {id: row.source}) MATCH (b:${target} {id: row.target}) MERGE ${merge}`;
}

function* statements(rows: readonly Row[], clauses: string): Generator<string> {
  for (let first = 0; first < rows.length; first += ROWS_PER_STATEMENT) {
    const literals = rows.slice(first, first + ROWS_PER_STATEMENT).map(rowLiteral);
    yield `UNWIND [\n${literals.join(',\n')}\n] AS row\n${clauses};\n`;
  }
}

function rowLiteral({ properties, ...keys }: Row): string {
  const parts = Object.entries(keys).map(([key, value]) => `${key}: ${cypherLiteral(value)}`);
  return `{${[...parts, ...(properties === undefined ? [] : [`properties: ${cypherMap(properties, FLOATS)}`])].join(', ')}}`;
}
