import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { errorsPage } from '../../eval/errors-page.js';
import { evaluate } from '../../eval/evaluate.js';
import { evaluationAsJson, formatErrors, formatEvaluation } from '../../eval/format-evaluation.js';
import { evaluateLanguage } from '../../eval/language/evaluate-language.js';
import { formatLanguage } from '../../eval/language/format-language.js';
import { listErrors } from '../../eval/list-errors.js';
import { type PredictedArticle, readPredictions } from '../../eval/prediction.js';
import { InputError } from '../../model/errors.js';
import { restoreDash } from '../dash.js';
import { defineCommand } from '../define-command.js';
import { readLanguageCorpora } from '../evaluation/language-corpora.js';
import { createLanguageReader } from '../evaluation/read-language.js';
import { EXIT_CODE } from '../exit-code.js';
import { readAndExtract } from '../extraction/read-and-extract.js';
import { WarningCounter } from '../extraction/warning-counter.js';
import { listenForInterrupt } from '../interrupt.js';
import { createLog, type Log } from '../log.js';
import { type ExtractionArguments, withThreads } from '../options/extraction.js';
import { numberBetween } from '../options/number-between.js';
import { createProgress } from '../progress.js';
import { writeOut } from '../write-out.js';

export const evaluateCommand = defineCommand({
  command: 'eval <gold>',
  summary: 'Score what is extracted against annotated articles',
  example: 'newsgraph eval gold/dev --errors',
  notes: 'Exits with 3 when F1 is below --threshold.',
  options: (yargs) =>
    withThreads(yargs)
      .positional('gold', {
        type: 'string',
        demandOption: true,
        describe: 'A folder of <id>.json with the article beside it as <id>.txt',
      })
      .option('language', {
        type: 'boolean',
        default: false,
        describe:
          'Score sentences, grammar, names and coreference instead; gold holds treebanks (.conllu, .bio)',
      })
      .option('predicted', {
        type: 'string',
        requiresArg: true,
        coerce: restoreDash,
        describe: 'Score this JSONL of `newsgraph extract` instead of extracting; - is standard input',
      })
      .option('table', { type: 'boolean', default: false, describe: 'A line for each predicate too' })
      .option('json', { type: 'boolean', default: false, describe: 'All figures as JSON' })
      .option('errors', {
        type: 'boolean',
        default: false,
        describe: 'List misses and false facts with their sentences',
      })
      .option('html', { type: 'string', requiresArg: true, describe: 'Write a page to read the errors in' })
      .option('threshold', {
        type: 'string',
        requiresArg: true,
        coerce: numberBetween('threshold', 0, 1),
        describe: 'Least strict F1 of triples to exit with 0',
      }),
  run: async (options) => {
    if (options.language) return scoreLanguage(options);
    const predicted =
      options.predicted === undefined
        ? await extractFolder(options.gold, options, createLog(options))
        : await readPredictions(linesOf(options.predicted), options.predicted);
    const evaluation = await evaluate(options.gold, predicted);
    if (options.json) await writeOut(`${JSON.stringify(evaluationAsJson(evaluation), null, 2)}\n`);
    else await writeOut(formatEvaluation(evaluation, { table: options.table }));
    if (options.errors) await writeOut(formatErrors(listErrors(evaluation.scores)));
    if (options.html !== undefined) await writeFile(options.html, errorsPage(evaluation, predicted));
    if (options.threshold !== undefined && evaluation.triples.f1 < options.threshold) {
      process.exitCode = EXIT_CODE.problems;
    }
  },
});

/** Corpus by corpus, so that the first figures come soon. */
async function scoreLanguage(options: {
  readonly gold: string;
  readonly quiet?: boolean | undefined;
}): Promise<void> {
  const corpora = readLanguageCorpora(options.gold);
  const read = await createLanguageReader();
  const progress = createProgress('texts', options.quiet);
  let texts = 0;
  try {
    for (const { name, gold } of corpora) {
      const evaluation = await evaluateLanguage(gold, (text) => {
        texts += 1;
        progress.update(texts);
        return read(text);
      });
      await writeOut(formatLanguage(name, evaluation));
    }
  } finally {
    progress.end();
  }
}

async function extractFolder(
  folder: string,
  options: Pick<ExtractionArguments, 'jobs' | 'min-confidence'> & { readonly quiet?: boolean | undefined },
  log: Log,
): Promise<PredictedArticle[]> {
  const warnings = new WarningCounter(log);
  const interruption = listenForInterrupt(log);
  const progress = createProgress('articles', options.quiet);
  const { signal } = interruption;
  const graphs: PredictedArticle[] = [];
  try {
    const found = readAndExtract([`${folder}/*.txt`], {
      ...options,
      encoding: 'utf-8',
      language: 'en',
      onWarning: warnings.add,
      signal,
    });
    for await (const graph of found) progress.update(graphs.push(graph));
    return graphs;
  } finally {
    progress.end();
    interruption.release();
  }
}

function linesOf(path: string): AsyncIterable<string> {
  if (path !== '-' && !existsSync(path)) throw new InputError(`${path}: there is no such file`);
  return createInterface({ input: path === '-' ? process.stdin : createReadStream(path) });
}
