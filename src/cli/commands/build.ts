import { createExtractor } from '../../../ingest/pipeline.js';
import { defineCommand } from '../define-command.js';
import { countOf, describeCounts } from '../describe-counts.js';
import { extractionOptions, readAndExtract } from '../extraction/read-and-extract.js';
import { UnchangedArticles } from '../extraction/unchanged-articles.js';
import { WarningCounter } from '../extraction/warning-counter.js';
import { listenForInterrupt } from '../interrupt.js';
import { createLog } from '../log.js';
import { withExtraction } from '../options/extraction.js';
import { withInputs } from '../options/input.js';
import { withStore, writeStore } from '../options/store.js';
import { createProgress } from '../progress.js';

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
  run: async (options) => {
    const log = createLog(options);
    const warnings = new WarningCounter(log);
    const interruption = listenForInterrupt(log);
    const progress = createProgress('articles', options.quiet);
    const { signal } = interruption;
    const started = performance.now();
    try {
      await writeStore(options, async (store) => {
        const extractor = await createExtractor(extractionOptions(options));
        const unchanged = await UnchangedArticles.of(store, extractor.id);
        let done = 0;
        const graphs = readAndExtract(options.input, {
          ...options,
          extractor,
          signal,
          onWarning: warnings.add,
          skip: (article) => {
            done += 1;
            progress.update(done);
            return unchanged.has(article);
          },
        });
        const counts = await store.upsert(graphs, { signal });
        progress.end();
        const total = { ...counts, unchanged: counts.unchanged + unchanged.count };
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        log.info(
          `${store.location}: ${describeCounts(total)}; ${countOf(warnings.count, 'warning')}; ${seconds} s.`,
        );
        if (!signal.aborted) log.info('Next: newsgraph query top-entities');
      });
    } finally {
      progress.end();
      interruption.release();
    }
    if (signal.aborted) log.info('Interrupted. Run the same command again to go on where it stopped.');
  },
});
