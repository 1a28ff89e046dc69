import type { ArticleGraph } from '../model/article-graph.js';
import type { CypherEngine } from './cypher-engine.js';
import type { GraphStore, LoadCounts, LoadProgress, Parameters, RetractReport, Row } from './graph-store.js';
import { groupArticles } from './group-articles.js';
import { loadStatement, loadStatements } from './load-cypher.js';
import { readAhead } from './read-ahead.js';
import { retractArticles } from './retract-articles.js';
import { type VersionedGraph, writeArticles } from './write-articles.js';

/** Articles retracted in one transaction. */
const RETRACT_ARTICLES = 200;

/**
 * The port over either engine, with the Cypher of graph-schema/. Every group of articles is one transaction: at any
 * moment the store holds the graph of a set of whole articles, and a load that was killed goes on where it was.
 */
export class CypherGraphStore implements GraphStore {
  readonly #engine: CypherEngine;

  constructor(engine: CypherEngine) {
    this.#engine = engine;
  }

  get location(): string {
    return this.#engine.location;
  }

  async applySchema(): Promise<void> {
    await this.#engine.applySchema(loadStatements('constraints'));
  }

  async articleVersions(): Promise<ReadonlyMap<string, string>> {
    const versions = new Map<string, string>();
    if (!this.#engine.exists()) return versions;
    for await (const row of this.#engine.run(loadStatement('read-all-versions'), {}, false)) {
      if (typeof row['version'] === 'string') versions.set(String(row['id']), row['version']);
    }
    return versions;
  }

  async upsert(
    graphs: Iterable<ArticleGraph> | AsyncIterable<ArticleGraph>,
    options: { readonly onProgress?: (progress: LoadProgress) => void; readonly signal?: AbortSignal } = {},
  ): Promise<LoadCounts> {
    let counts: LoadCounts = { articles: 0, unchanged: 0, entities: 0, statements: 0, evidence: 0 };
    for await (const group of readAhead(groupArticles(graphs, options.signal))) {
      counts = addCounts(counts, await this.#writeGroup(group));
      options.onProgress?.({ articles: counts.articles + counts.unchanged, rows: rowsOf(counts) });
    }
    return counts;
  }

  async retract(articleIds: readonly string[]): Promise<RetractReport> {
    const versions = await this.articleVersions();
    const ids = [...new Set(articleIds)].filter((id) => versions.has(id)).sort();
    const kept = new Set<string>();
    const gone = new Set<string>();
    for (let start = 0; start < ids.length; start += RETRACT_ARTICLES) {
      const batch = ids.slice(start, start + RETRACT_ARTICLES);
      const report = await this.#engine.write((run) => retractArticles(run, batch));
      for (const id of report.kept) kept.add(id);
      for (const id of report.gone) gone.add(id);
    }
    return {
      articles: ids.length,
      kept: [...kept].filter((id) => !gone.has(id)).sort(),
      gone: [...gone].sort(),
    };
  }

  run(
    cypher: string,
    parameters: Parameters = {},
    options: { readonly write?: boolean } = {},
  ): AsyncIterable<Row> {
    return this.#engine.run(cypher, parameters, options.write ?? false);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#engine[Symbol.asyncDispose]();
  }

  async #writeGroup(group: readonly VersionedGraph[]): Promise<LoadCounts> {
    const written = await this.#engine.write((run) => writeArticles(run, group));
    return {
      articles: written.length,
      unchanged: group.length - written.length,
      entities: sum(written.map((article) => article.mentions.length)),
      statements: sum(written.map((article) => article.statements.length)),
      evidence: sum(written.map((article) => article.evidence.length)),
    };
  }
}

function addCounts(a: LoadCounts, b: LoadCounts): LoadCounts {
  return {
    articles: a.articles + b.articles,
    unchanged: a.unchanged + b.unchanged,
    entities: a.entities + b.entities,
    statements: a.statements + b.statements,
    evidence: a.evidence + b.evidence,
  };
}

function rowsOf({ articles, entities, statements, evidence }: LoadCounts): number {
  return articles + entities + statements + evidence;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}
