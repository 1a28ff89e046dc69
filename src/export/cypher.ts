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
  yield* statements(graph.articles.map(nodeRow), 'MERGE (n:Article {id: row.id}) SET n = row.is');
  for (const [type, entities] of groupBy(graph.entities, 'type')) {
    yield* statements(
      entities.map(nodeRow),
      `MERGE (n:Entity {id: row.id}) SET n = row.is SET n:${cypherName(type)}`,
    );
  }
  yield* statements(
    graph.mentions.map((mention) => ({
      from: mention.article,
      to: mention.entity,
      is: propertiesOfMention(mention),
    })),
    link('Article', 'Entity', '(a)-[r:MENTIONS]->(b) SET r = row.is'),
  );
  yield* writeStatements(graph);
  yield* writeEvidence(graph);
}

function* writeStatements(graph: CorpusGraph): Generator<string> {
  yield* statements(
    graph.statements.map((statement) => ({
      id: statement.id,
      from: statement.subject,
      to: statement.object,
      is: propertiesOfStatement(statement),
    })),
    'MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (n:Statement {id: row.id}) SET n = row.is MERGE (n)-[:SUBJECT]->(a) MERGE (n)-[:OBJECT]->(b)',
  );
  for (const [predicate, edges] of groupBy(graph.statements.filter(hasEdge), 'predicate')) {
    yield* statements(
      edges.map((statement) => ({
        from: statement.subject,
        to: statement.object,
        id: statement.id,
        is: edgeOf(statement),
      })),
      link('Entity', 'Entity', `(a)-[r:${cypherName(predicate)} {statement: row.id}]->(b) SET r = row.is`),
    );
  }
}

function* writeEvidence(graph: CorpusGraph): Generator<string> {
  const evidence = graph.statements.flatMap(({ id, evidence }) =>
    evidence.map((passage) => ({ ...passage, statement: id })),
  );
  yield* statements(
    evidence.map((passage) => ({
      id: passage.id,
      from: passage.statement,
      to: passage.article,
      is: propertiesOfEvidence(passage),
    })),
    'MATCH (a:Statement {id: row.from}) MATCH (b:Article {id: row.to}) MERGE (n:Evidence {id: row.id}) SET n = row.is MERGE (a)-[:EVIDENCED_BY]->(n) MERGE (n)-[:IN_ARTICLE]->(b)',
  );
  yield* statements(
    evidence.flatMap(({ id, attributedTo }) =>
      attributedTo === null ? [] : [{ from: id, to: attributedTo }],
    ),
    link('Evidence', 'Entity', '(a)-[:ATTRIBUTED_TO]->(b)'),
  );
}

interface Row {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
  readonly is?: Readonly<Record<string, PropertyValue>>;
}

function nodeRow(node: Readonly<Record<string, PropertyValue>> & { readonly id: string }): Row {
  return { id: node.id, is: node };
}

function link(from: string, to: string, merge: string): string {
  return `MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) MERGE ${merge}`;
}

function* statements(rows: readonly Row[], clauses: string): Generator<string> {
  for (let first = 0; first < rows.length; first += ROWS_PER_STATEMENT) {
    const literals = rows.slice(first, first + ROWS_PER_STATEMENT).map(rowLiteral);
    yield `UNWIND [\n${literals.join(',\n')}\n] AS row\n${clauses};\n`;
  }
}

function rowLiteral({ is, ...keys }: Row): string {
  const parts = Object.entries(keys).map(([key, value]) => `${key}: ${cypherLiteral(value)}`);
  return `{${[...parts, ...(is === undefined ? [] : [`is: ${cypherMap(is, FLOATS)}`])].join(', ')}}`;
}
