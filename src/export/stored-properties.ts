import type { EvidenceNode, MentionEdge, StatementNode } from '../graph/corpus-graph.js';
import { edgeProperties } from '../model/typed-edge.js';

/** What the stores keep on each kind of node and relationship; the rest of a node are its relationships. */

/** The properties that are numbers with a fraction even when they happen to be whole. */
export const FLOATS: ReadonlySet<string> = new Set(['confidence']);

export function propertiesOfMention({ article: _, entity: __, ...properties }: MentionEdge) {
  return properties;
}

export function propertiesOfStatement({
  subject: _,
  object: __,
  evidence: ___,
  ...properties
}: StatementNode) {
  return properties;
}

export function propertiesOfEvidence({ article: _, attributedTo: __, ...properties }: EvidenceNode) {
  return properties;
}

/** Of the direct relationship between subject and object. */
export function edgeOf(statement: StatementNode) {
  return { statement: statement.id, ...edgeProperties(statement) };
}
