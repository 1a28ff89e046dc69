import { formatRecords } from '../../model/records.js';
import { defineCommand } from '../define-command.js';
import { countOf } from '../describe-counts.js';
import { countArticles } from '../extraction/count-articles.js';
import { readAndExtract } from '../extraction/read-and-extract.js';
import { WarningCounter } from '../extraction/warning-counter.js';
import { listenForInterrupt } from '../interrupt.js';
import { createLog } from '../log.js';
import { withExtraction } from '../options/extraction.js';
import { withInputs } from '../options/input.js';
import { createProgress, showsProgress } from '../progress.js';
import { writeOut } from '../write-out.js';

export const extract = defineCommand({
  command: 'extract <input..>',
  summary: 'Print entities and statements as JSONL, article by article; a pure filter',
  example: 'cat articles.jsonl | newsgraph extract - > facts.jsonl',
  options: (yargs) =>
    withExtraction(
      withInputs(yargs, 'input', 'Files, folders or patterns (text, Markdown, JSONL); - is standard input'),
    ),
  run: async (options) => {
    const log = createLog(options);
    const warnings = new WarningCounter(log);
    const interruption = listenForInterrupt(log);
    const progress = createProgress('articles', options.quiet);
    const { signal } = interruption;
    const total = showsProgress(options.quiet) ? countArticles(options.input) : undefined;
    let articles = 0;
    try {
      for await (const graph of readAndExtract(options.input, {
        ...options,
        onWarning: warnings.add,
        signal,
      })) {
        await writeOut(formatRecords(graph));
        articles += 1;
        progress.update(articles, total);
      }
    } finally {
      progress.end();
      interruption.release();
    }
    log.detail(`${countOf(articles, 'article')}, ${countOf(warnings.count, 'warning')}.`);
    if (signal.aborted)
      log.info(`Interrupted after ${countOf(articles, 'article')}: the output is not complete.`);
  },
});
