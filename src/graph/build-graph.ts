import { MultiDirectedGraph } from 'graphology';
import { hasEdge } from '../model/typed-edge.js';
import type { EntityType, RelationType } from '../model/types.generated.js';
import type { CorpusGraph, StatementNode } from './corpus-graph.js';

/** What a node of the graph keeps; its key is the entity's id. */
export interface EntityAttributes {
  label: string;
  type: EntityType;
  aliases: readonly string[];
  /** Articles that refer to it. */
  articles: number;
  /** Passages that refer to it. */
  mentions: number;
}

/** What an edge keeps; its key is the statement's id, its direction subject → object. */
export interface StatementAttributes
  extends Omit<StatementNode, 'id' | 'subject' | 'object' | 'evidence' | 'predicate'> {
  label: RelationType;
}

export type EntityGraph = MultiDirectedGraph<EntityAttributes, StatementAttributes>;

/**
 * Entities and the relations between them. Only affirmed and actual statements are edges, as in the stores, so that a
 * path never walks over a denial or a plan; with `everyStatement` all are, told apart by polarity and modality.
 */
export function buildGraph(
  corpus: CorpusGraph,
  options: { readonly everyStatement?: boolean } = {},
): EntityGraph {
  const graph: EntityGraph = new MultiDirectedGraph();
  for (const { id, name, type, aliases, articles, mentions } of corpus.entities) {
    graph.addNode(id, { label: name, type, aliases, articles, mentions });
  }
  for (const statement of corpus.statements) {
    if (!options.everyStatement && !hasEdge(statement)) continue;
    const { id, subject, object, predicate, evidence: _, ...rest } = statement;
    graph.addDirectedEdgeWithKey(id, subject, object, { label: predicate, ...rest });
  }
  return graph;
}
