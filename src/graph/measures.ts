import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import { compareText } from '../model/compare-text.js';
import { groupBy } from '../model/group-by.js';
import { seededRandom } from '../model/seeded-random.js';
import type { EntityGraph } from './build-graph.js';

// These packages are CommonJS: what their types call the default export is the module itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;
const betweennessCentrality = betweennessModule as unknown as typeof betweennessModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

/** How an entity stands in the graph. */
export interface EntityMeasures {
  readonly id: string;
  /** Edges at it, a self-loop twice. */
  readonly degree: number;
  /** The same edges, each counted by its support: passages it stands on. */
  readonly weightedDegree: number;
  /**
   * Sums to 1 over all entities (Brin & Page 1998, damping 0.85). Edges weigh by support and lead both ways: along
   * LEADS or MEMBER_OF alone all weight would run from people into their organizations.
   */
  readonly pageRank: number;
  /** Share of shortest paths between other pairs that lead over it, 0..1, direction and support ignored; null when not computed. */
  readonly betweenness: number | null;
  /** Number of its weakly connected component; 0 is the largest. */
  readonly component: number;
  /** Number of its community (Louvain, by support, seeded); 0 is the largest. */
  readonly community: number;
}

/** Betweenness takes nodes × edges steps: above about this many entities it is minutes, and left out. */
const MAX_ENTITIES_FOR_BETWEENNESS = 5_000;

/** Any fixed number: the same graph must have the same communities. */
const SEED = 1;

/** One row for each entity in the order of the graph. */
export function measureGraph(graph: EntityGraph): EntityMeasures[] {
  if (graph.order === 0) return [];
  const simple = collapse(graph);
  const ranks = pagerank(simple, { getEdgeWeight: 'weight', maxIterations: 500, tolerance: 1e-9 });
  const isSmall = graph.order <= MAX_ENTITIES_FOR_BETWEENNESS;
  const between = isSmall ? betweennessCentrality(simple, { getEdgeWeight: null }) : null;
  const components = numberGroups(connectedComponents(graph));
  const communities = numberGroups(communitiesOf(simple));
  return graph.mapNodes((id) => ({
    id,
    degree: graph.degree(id),
    weightedDegree: graph.reduceEdges(
      id,
      (sum, _edge, { support }, source, target) => sum + (source === target ? 2 : 1) * support,
      0,
    ),
    pageRank: ranks[id] ?? 0,
    betweenness: between?.[id] ?? null,
    component: components.get(id) ?? 0,
    community: communities.get(id) ?? 0,
  }));
}

type SimpleGraph = UndirectedGraph<object, { weight: number }>;

/** Edges between two entities become one that weighs as much as their support together; self-loops lead nowhere. */
function collapse(graph: EntityGraph): SimpleGraph {
  const simple: SimpleGraph = new UndirectedGraph();
  graph.forEachNode((id) => {
    simple.addNode(id, {});
  });
  graph.forEachEdge((_edge, { support }, source, target) => {
    if (source === target) return;
    if (simple.hasEdge(source, target)) {
      simple.updateEdgeAttribute(source, target, 'weight', (weight) => (weight ?? 0) + support);
    } else {
      simple.addEdge(source, target, { weight: support });
    }
  });
  return simple;
}

function communitiesOf(graph: SimpleGraph): string[][] {
  // Louvain divides by the weight of all edges: without any, everybody is alone.
  if (graph.size === 0) return graph.nodes().map((id) => [id]);
  const communities = louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(SEED) });
  const members = graph.nodes().map((id) => ({ id, community: String(communities[id]) }));
  return [...groupBy(members, 'community').values()].map((group) => group.map(({ id }) => id));
}

/** Largest first, then by the first id, so that numbers do not depend on the order of computing. */
function numberGroups(groups: readonly (readonly string[])[]): Map<string, number> {
  const sorted = groups
    .map((ids) => ids.toSorted(compareText))
    .sort((a, b) => b.length - a.length || compareText(a[0] ?? '', b[0] ?? ''));
  return new Map(sorted.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
}
