import type { ArticleGraph } from '../model/article-graph.js';

/** A value that both engines return alike: dates and times are ISO 8601 strings, integers are JS numbers. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
/** One row of a result, columns in the order of RETURN. */
export type Row = Readonly<Record<string, Value>>;
export type Parameters = Readonly<Record<string, Value>>;

export interface LoadCounts {
  /** Articles written because they were new or had changed. */
  readonly articles: number;
  /** Articles left alone because the store has them in this very version. */
  readonly unchanged: number;
  readonly entities: number;
  readonly statements: number;
  readonly evidence: number;
}

export interface LoadProgress {
  readonly articles: number;
  readonly rows: number;
}

export interface RetractReport {
  readonly articles: number;
  /** Statements that other articles still support. */
  readonly kept: readonly string[];
  /** Statements that went with the articles. */
  readonly gone: readonly string[];
}

/**
 * The port both engines implement; tests/store/contract.ts is its specification. The graph that a store holds is a
 * function of the set of articles loaded, whatever the order and the batches; loading twice changes nothing.
 */
export interface GraphStore extends AsyncDisposable {
  /** Where it is, without any password: for messages. */
  readonly location: string;
  /** Constraints first, then indexes; harmless when they exist. */
  applySchema(): Promise<void>;
  /** Id and version (see `versionOf`) of every completely loaded article. */
  articleVersions(): Promise<ReadonlyMap<string, string>>;
  /**
   * Adds articles, or replaces those whose version changed. An article counts as loaded only after its last batch:
   * killed at any moment, a rerun completes the work. Aborting finishes the current batch.
   */
  upsert(
    graphs: Iterable<ArticleGraph> | AsyncIterable<ArticleGraph>,
    options?: { readonly onProgress?: (progress: LoadProgress) => void; readonly signal?: AbortSignal },
  ): Promise<LoadCounts>;
  /** Takes articles out with everything that only they support. Unknown ids are ignored. */
  retract(articleIds: readonly string[]): Promise<RetractReport>;
  /** Runs one statement; a read transaction, unless `write`. @throws QueryError when the engine refuses it. */
  run(cypher: string, parameters?: Parameters, options?: { readonly write?: boolean }): AsyncIterable<Row>;
}
