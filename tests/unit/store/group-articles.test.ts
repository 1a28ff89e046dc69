import { expect, it } from 'vitest';
import type { ArticleGraph } from '../../../src/model/article-graph.js';
import { groupArticles } from '../../../src/store/group-articles.js';
import { exampleGraph } from '../../support/example-graph.js';

const { graph } = exampleGraph();
const named = (id: string): ArticleGraph => ({ ...graph, article: { ...graph.article, id } });

async function idsOf(graphs: Iterable<ArticleGraph>, signal?: AbortSignal): Promise<string[][]> {
  const groups: string[][] = [];
  for await (const group of groupArticles(graphs, signal))
    groups.push(group.map((one) => one.graph.article.id));
  return groups;
}

it('puts a second article of one id into a group of its own, so that it replaces the first', async () => {
  expect(await idsOf([named('a'), named('b'), named('a')])).toEqual([['a', 'b'], ['a']]);
});

it('keeps what has been read when the work is called off, and reads no more', async () => {
  const stop = new AbortController();
  let read = 0;
  function* graphs() {
    for (const id of ['a', 'b', 'c', 'd']) {
      read += 1;
      if (id === 'b') stop.abort();
      yield named(id);
    }
  }
  expect(await idsOf(graphs(), stop.signal)).toEqual([['a', 'b']]);
  expect(read).toBe(2);
});
