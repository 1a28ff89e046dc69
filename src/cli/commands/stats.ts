import { type Count, type GraphStatistics, graphStatistics } from '../../graph/graph-statistics.js';
import { readCorpusGraph } from '../../graph/read-corpus-graph.js';
import type { Row } from '../../store/graph-store.js';
import { defineCommand } from '../define-command.js';
import { withFormat } from '../options/format.js';
import { readStore, withStore } from '../options/store.js';
import { printRows } from '../print-rows.js';

export const stats = defineCommand({
  command: 'stats',
  summary: 'Count what a store holds, and name its most central entities',
  example: 'newsgraph stats --format markdown',
  options: (yargs) => withFormat(withStore(yargs)),
  run: async (options) => {
    const corpus = await readStore(options, (store) => readCorpusGraph((cypher) => store.run(cypher)));
    await printRows(rowsOf(graphStatistics(corpus)), ['measure', 'of', 'value'], options);
  },
});

function rowsOf(statistics: GraphStatistics): Row[] {
  const { entityTypes, predicates, polarities, modalities, central, ...totals } = statistics;
  const groups: readonly (readonly [string, readonly Count[]])[] = [
    ['entities of type', entityTypes],
    ['statements of predicate', predicates],
    ['statements of polarity', polarities],
    ['statements of modality', modalities],
  ];
  return [
    ...Object.entries(totals).map(([measure, value]) => ({ measure: inWords(measure), of: null, value })),
    ...groups.flatMap(([measure, counts]) =>
      counts.map(({ name, count }) => ({ measure, of: name, value: count })),
    ),
    ...central.map(({ name, pageRank }) => ({ measure: 'PageRank', of: name, value: pageRank })),
  ];
}

/** `largestComponent` as `largest component`. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
