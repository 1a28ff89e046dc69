/**
 * The library behind the command line.
 *
 * ```ts
 * import { createExtractor, loadQuery, openStore, readArticles, runQuery } from 'newsgraph';
 *
 * const extractor = await createExtractor();
 * await using store = await openStore('newsgraph.db');
 * await store.applySchema();
 * for await (const result of readArticles(['examples/articles'])) {
 *   if ('article' in result) await store.upsert([await extractor.extract(result.article)]);
 * }
 * for await (const row of runQuery(store, loadQuery('top-entities'), { limit: 5 })) console.log(row);
 * ```
 *
 * @module
 */

export {
  type ReadOptions,
  type ReadResult,
  type ReadWarning,
  readArticles,
} from '../ingest/1-article/read-articles.js';
export { type ExtractorOptions, extractorIdOf } from '../ingest/extractor-id.js';
export { createExtractor, type Extractor } from '../ingest/pipeline.js';
export { EXPORT_FORMATS, findFormat } from './export/export-formats.js';
export { exportToPath, exportToStream } from './export/write-export.js';
export type { CorpusGraph } from './graph/corpus-graph.js';
export { readCorpusGraph } from './graph/read-corpus-graph.js';
export type { Article } from './model/article.js';
export type { ArticleGraph, ArticleSummary } from './model/article-graph.js';
export type { Entity, EntityMention, EntityRef } from './model/entity.js';
export {
  InputError,
  NewsgraphError,
  QueryError,
  SchemaError,
  StoreError,
  UsageError,
} from './model/errors.js';
export { readRecords } from './model/read-records.js';
export { formatRecords, type GraphRecord, toRecords } from './model/records.js';
export type { Span } from './model/span.js';
export type { Evidence, Modality, Polarity, Statement } from './model/statement.js';
export { ENTITY_TYPES, type EntityType, RELATION_TYPES, type RelationType } from './model/types.generated.js';
export { type FormatOptions, formatRows } from './query/format-rows.js';
export { loadQueries, loadQuery } from './query/load-query.js';
export type { QueryFile, QueryParameter } from './query/query-file.js';
export { resolveName } from './query/resolve-name.js';
export { ROW_FORMATS, type RowFormat } from './query/row-format.js';
export { runQuery } from './query/run-query.js';
export { type Problem, verifyStore } from './query/verify-store.js';
export { checkStatement } from './schema/check-statement.js';
export { loadSchema } from './schema/load-schema.js';
export type { EntityDefinition, RelationDefinition, Schema } from './schema/schema.js';
export type {
  GraphStore,
  LoadCounts,
  LoadProgress,
  Parameters,
  RetractReport,
  Row,
  Value,
} from './store/graph-store.js';
export { openStore } from './store/open-store.js';
