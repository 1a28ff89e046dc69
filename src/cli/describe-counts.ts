import type { LoadCounts } from '../store/graph-store.js';

/** `1 article`, `12,345 articles`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** What a load wrote, in one sentence without a final stop. */
export function describeCounts(counts: LoadCounts): string {
  const written = [
    countOf(counts.articles, 'article'),
    countOf(counts.entities, 'entity', 'entities'),
    countOf(counts.statements, 'statement'),
    countOf(counts.evidence, 'passage'),
  ].join(', ');
  const unchanged = counts.unchanged > 0 ? `; ${countOf(counts.unchanged, 'article')} unchanged` : '';
  return `${written}${unchanged}`;
}
