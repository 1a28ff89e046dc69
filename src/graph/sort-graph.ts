import { compareText } from '../model/compare-text.js';
import type { CorpusGraph, EvidenceNode } from './corpus-graph.js';

/** The one order that every export and measure sees, whatever order articles or rows came in. */
export function sortGraph({ articles, entities, mentions, statements }: CorpusGraph): CorpusGraph {
  return {
    articles: articles.toSorted((a, b) => compareText(a.id, b.id)),
    entities: entities.toSorted((a, b) => compareText(a.id, b.id)),
    mentions: mentions.toSorted(
      (a, b) => compareText(a.article, b.article) || compareText(a.entity, b.entity),
    ),
    statements: statements
      .toSorted((a, b) => compareText(a.id, b.id))
      .map((statement) => ({ ...statement, evidence: statement.evidence.toSorted(byPlace) })),
  };
}

function byPlace(a: EvidenceNode, b: EvidenceNode): number {
  return compareText(a.article, b.article) || a.start - b.start || a.end - b.end || compareText(a.id, b.id);
}
