import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../model/group-by.js';
import { PACKAGE_ROOT } from '../model/package-root.js';
import type {
  ArticleNode,
  CorpusGraph,
  EntityNode,
  EvidenceNode,
  MentionEdge,
  StatementNode,
} from './corpus-graph.js';
import { sortGraph } from './sort-graph.js';

/** Runs one reading statement without parameters and gives its rows; `(cypher) => store.run(cypher)` is one. */
export type RunReading = (cypher: string) => AsyncIterable<Readonly<Record<string, unknown>>>;

/**
 * Reads the whole graph of a store by the statements graph-schema/export-*.cypher, which stream; holds it in memory,
 * about 2 kB a statement. Articles that are loaded or retracted meanwhile may be there in part.
 */
export async function readCorpusGraph(run: RunReading): Promise<CorpusGraph> {
  const evidence = groupBy(
    await readRows<EvidenceNode & { statement: string }>(run, 'evidence'),
    'statement',
  );
  const statements = await readRows<Omit<StatementNode, 'evidence'>>(run, 'statements');
  return sortGraph({
    articles: await readRows<ArticleNode>(run, 'articles'),
    entities: await readRows<EntityNode>(run, 'entities'),
    mentions: await readRows<MentionEdge>(run, 'mentions'),
    statements: statements.map((statement) => ({
      ...statement,
      evidence: (evidence.get(statement.id) ?? []).map(({ statement: _, ...passage }) => passage),
    })),
  });
}

/** The columns of each file are the keys of its type, which tests on both stores compare. */
async function readRows<T>(run: RunReading, name: string): Promise<T[]> {
  const cypher = readFileSync(join(PACKAGE_ROOT, 'graph-schema', `export-${name}.cypher`), 'utf8');
  const rows: T[] = [];
  for await (const row of run(cypher)) rows.push(row as T);
  return rows;
}
