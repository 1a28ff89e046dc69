import { compareText, sortedSet } from '../model/compare-text.js';
import { groupBy } from '../model/group-by.js';
import { buildGraph } from './build-graph.js';
import type { CorpusGraph } from './corpus-graph.js';
import { type EntityMeasures, measureGraph } from './measures.js';

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** What `stats` shows. Counts are sorted, largest first, then by name. */
export interface GraphStatistics {
  readonly articles: number;
  readonly publishers: number;
  /** Earliest and latest `publishedAt`; null when no article has one. */
  readonly firstPublished: string | null;
  readonly lastPublished: string | null;
  readonly entities: number;
  readonly statements: number;
  readonly evidence: number;
  /** Statements that are edges: affirmed and actual. */
  readonly edges: number;
  /** Edges that stand only on what somebody is credited with. */
  readonly claimed: number;
  /** Statements that at least two independent outlets support. */
  readonly corroborated: number;
  readonly entityTypes: readonly Count[];
  readonly predicates: readonly Count[];
  readonly polarities: readonly Count[];
  readonly modalities: readonly Count[];
  readonly components: number;
  /** Entities in the largest component. */
  readonly largestComponent: number;
  readonly communities: number;
  /** Highest PageRank first, then by id. */
  readonly central: readonly (EntityMeasures & { readonly name: string; readonly type: string })[];
}

/** @param top how many of the most central entities to name */
export function graphStatistics(corpus: CorpusGraph, top = 10): GraphStatistics {
  const { articles, entities, statements } = corpus;
  const graph = buildGraph(corpus);
  const measures = measureGraph(graph);
  const published = sortedSet(articles.flatMap(({ publishedAt }) => publishedAt ?? []));
  return {
    articles: articles.length,
    publishers: new Set(articles.flatMap(({ publisher }) => publisher ?? [])).size,
    firstPublished: published[0] ?? null,
    lastPublished: published.at(-1) ?? null,
    entities: entities.length,
    statements: statements.length,
    evidence: statements.reduce((sum, { evidence }) => sum + evidence.length, 0),
    edges: graph.size,
    claimed: graph.filterEdges((_id, { claimed }) => claimed).length,
    corroborated: statements.filter(({ publishers }) => publishers > 1).length,
    entityTypes: countBy(entities, 'type'),
    predicates: countBy(statements, 'predicate'),
    polarities: countBy(statements, 'polarity'),
    modalities: countBy(statements, 'modality'),
    components: new Set(measures.map(({ component }) => component)).size,
    largestComponent: measures.filter(({ component }) => component === 0).length,
    communities: new Set(measures.map(({ community }) => community)).size,
    central: measures
      .toSorted((a, b) => b.pageRank - a.pageRank || compareText(a.id, b.id))
      .slice(0, top)
      .map((row) => {
        const { label, type } = graph.getNodeAttributes(row.id);
        return { name: label, type, ...row };
      }),
  };
}

function countBy<K extends string>(rows: readonly Readonly<Record<K, string>>[], key: K): Count[] {
  return [...groupBy(rows, key)]
    .map(([name, { length }]) => ({ name, count: length }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}
