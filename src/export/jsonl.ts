import type { CorpusGraph } from '../graph/corpus-graph.js';
import type { FileFormat } from './export-format.js';

/** The whole graph without loss, one JSON object a line: articles, entities, mentions, then statements with their evidence. */
export const jsonl: FileFormat = {
  kind: 'file',
  name: 'jsonl',
  extension: '.jsonl',
  description: 'the whole graph, one JSON object a line; statements hold their evidence',
  write: writeLines,
};

function* writeLines({ articles, entities, mentions, statements }: CorpusGraph): Generator<string> {
  for (const article of articles) yield line('article', article);
  for (const entity of entities) yield line('entity', entity);
  for (const mention of mentions) yield line('mention', mention);
  for (const statement of statements) yield line('statement', statement);
}

function line(kind: string, node: object): string {
  return `${JSON.stringify({ kind, ...node })}\n`;
}
