import { extractorIdOf } from '../../../ingest/extractor-id.js';
import type { ArticleGraph } from '../../model/article-graph.js';
import type { GraphStore } from '../../store/graph-store.js';
import { defineCommand } from '../define-command.js';
import { countOf, describeCounts } from '../describe-counts.js';
import { extractionOptions, readAndExtract } from '../extraction/read-and-extract.js';
import { UnchangedArticles } from '../extraction/unchanged-articles.js';
import { WarningCounter } from '../extraction/warning-counter.js';
import { listenForInterrupt } from '../interrupt.js';
import { createLog, type Log, type LogOptions } from '../log.js';
import { type ExtractionArguments, withExtraction } from '../options/extraction.js';
import { withInputs } from '../options/input.js';
import { type StoreOptions, withStore, writeStore } from '../options/store.js';
import { createProgress, type Progress } from '../progress.js';

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
  let begun = 0;
  const graphs = readAndExtract(inputs, {
    ...options,
    signal,
    onWarning: warnings.add,
    skip: (article) => {
      begun += 1;
      progress.update(begun);
      return unchanged.has(article);
    },
  });
  const counts = await store.upsert(tell(graphs, log), { signal });
  progress.end();
  const total = { ...counts, unchanged: counts.unchanged + unchanged.count };
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  log.info(
    `${store.location}: ${describeCounts(total)}; ${countOf(warnings.count, 'warning')}; ${seconds} s.`,
  );
  if (options.next !== false && !signal.aborted) log.info('Next: newsgraph query top-entities');
}

async function* tell(graphs: AsyncIterable<ArticleGraph>, log: Log): AsyncGenerator<ArticleGraph> {
  for await (const graph of graphs) {
    const { article, entities, statements } = graph;
    log.detail(`${article.id}: ${entities.length} entities, ${statements.length} statements`);
    yield graph;
  }
}
