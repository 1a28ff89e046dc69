import { createExtractor } from '../../../ingest/pipeline.js';
import { type Evaluation, evaluateArticles } from '../../../src/eval/evaluate.js';
import { readGold } from '../../../src/eval/gold.js';
import type { ArticleGraph } from '../../../src/model/article-graph.js';
import { articleOf } from '../../rules/article-of.js';

/** Extracts the annotated articles of a folder, as a user would, and scores what was read. */
export async function extractGold(folder: string): Promise<Evaluation> {
  const extractor = await createExtractor();
  const gold = await readGold(folder);
  const graphs: ArticleGraph[] = [];
  for (const { id, title, text } of gold) {
    graphs.push(await extractor.extract({ ...articleOf(text ?? ''), id, title }));
  }
  return evaluateArticles(gold, graphs);
}
