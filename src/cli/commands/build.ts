import { extractorIdOf } from '../../../ingest/extractor-id.js';
import type { ArticleGraph } from '../../model/article-graph.js';
import type { GraphStore } from '../../store/graph-store.js';
import { defineCommand } from '../define-command.js';
import { countOf, describeCounts } from '../describe-counts.js';
import { countArticles } from '../extraction/count-articles.js';
import { extractionOptions, readAndExtract } from '../extraction/read-and-extract.js';
import { UnchangedArticles } from '../extraction/unchanged-articles.js';
import { WarningCounter } from '../extraction/warning-counter.js';
import { listenForInterrupt } from '../interrupt.js';
import { createLog, type Log, type LogOptions } from '../log.js';
import { type ExtractionArguments, withExtraction } from '../options/extraction.js';
import { withInputs } from '../options/input.js';
import { type StoreOptions, withStore, writeStore } from '../options/store.js';
import { createProgress, type Progress, showsProgress } from '../progress.js';

export const build = defineCommand({
  command: 'build <input..>',
  summary: 'Read articles, extract what they say and load it; unchanged articles are skipped',
  example: 'newsgraph build examples/articles --store newsgraph.db',
  options: (yargs) =>
    withExtraction(
      withStore(
        withInputs(yargs, 'input', 'Files, folders or patterns (text, Markdown, JSONL); - is standard input'),
      ),
    ),
  run: (options) => buildStore(options.input, options),
});

export interface BuildOptions extends ExtractionArguments, StoreOptions, LogOptions {
  /** Whether to say what may be done next. */
  readonly next?: boolean;
}

/** Reads, extracts and loads `inputs`, and says what came of it. */
export async function buildStore(inputs: readonly string[], options: BuildOptions): Promise<void> {
  const log = createLog(options);
  const interruption = listenForInterrupt(log);
  const progress = createProgress('articles', options.quiet);
  try {
    await writeStore(options, (store) =>
      fillStore(store, inputs, options, { log, progress, signal: interruption.signal }),
    );
  } finally {
    progress.end();
    interruption.release();
  }
  if (interruption.signal.aborted)
    log.info('Interrupted. Run the same command again to go on where it stopped.');
}

interface Surroundings {
  readonly log: Log;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

async function fillStore(
  store: GraphStore,
  inputs: readonly string[],
  options: BuildOptions,
  { log, progress, signal }: Surroundings,
): Promise<void> {
  const started = performance.now();
  const warnings = new WarningCounter(log);
  const unchanged = await UnchangedArticles.of(store, extractorIdOf(extractionOptions(options)));
  const total = showsProgress(options.quiet) ? countArticles(inputs) : undefined;
  let extracted = 0;
  const advance = () => progress.update(extracted + unchanged.count, total, unchanged.count);
  const graphs = readAndExtract(inputs, {
    ...options,
    signal,
    onWarning: warnings.add,
    skip: (article) => {
      const isUnchanged = unchanged.has(article);
      if (isUnchanged) advance();
      return isUnchanged;
    },
  });
  const onGraph = ({ article, entities, statements }: ArticleGraph) => {
    log.detail(`${article.id}: ${entities.length} entities, ${statements.length} statements`);
    extracted += 1;
    advance();
  };
  const counts = await store.upsert(tell(graphs, onGraph), { signal });
  progress.end();
  const all = { ...counts, unchanged: counts.unchanged + unchanged.count };
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  log.info(`${store.location}: ${describeCounts(all)}; ${countOf(warnings.count, 'warning')}; ${seconds} s.`);
  if (options.next !== false && !signal.aborted) log.info('Next: newsgraph query top-entities');
}

async function* tell(
  graphs: AsyncIterable<ArticleGraph>,
  onGraph: (graph: ArticleGraph) => void,
): AsyncGenerator<ArticleGraph> {
  for await (const graph of graphs) {
    onGraph(graph);
    yield graph;
  }
}
