import { readArticles } from '../../../ingest/1-article/read-articles.js';
import { verifyStore } from '../../query/verify-store.js';
import { defineCommand } from '../define-command.js';
import { countOf } from '../describe-counts.js';
import { EXIT_CODE } from '../exit-code.js';
import { WarningCounter } from '../extraction/warning-counter.js';
import { createLog, type Log } from '../log.js';
import { withFormat } from '../options/format.js';
import { withInputs } from '../options/input.js';
import { readStore, withStore } from '../options/store.js';
import { printRows } from '../print-rows.js';
import { standardInput } from '../standard-input.js';

export const verify = defineCommand({
  command: 'verify [input..]',
  summary: 'Check a store, and its quotes against the articles when they are given',
  example: 'newsgraph verify examples/articles --store newsgraph.db',
  notes: 'Exits with 3 when it finds a problem.',
  options: (yargs) =>
    withInputs(withFormat(withStore(yargs)), 'input', 'The articles it was built from', {
      demandOption: false,
    }),
  run: async (options) => {
    const log = createLog(options);
    const texts = await readTexts(options.input ?? [], log);
    await readStore(options, async (store) => {
      const problems = await verifyStore(store, (id) => texts.get(id));
      await printRows(
        problems.map((problem) => ({ ...problem })),
        ['check', 'id', 'problem'],
        options,
      );
      if (problems.length > 0) process.exitCode = EXIT_CODE.problems;
      const compared = texts.size === 0 ? '' : ` Compared with ${countOf(texts.size, 'article')}.`;
      log.info(`${store.location}: ${countOf(problems.length, 'problem')}.${compared}`);
    });
  },
});

async function readTexts(inputs: readonly string[], log: Log): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const warnings = new WarningCounter(log);
  if (inputs.length === 0) return texts;
  for await (const result of readArticles(inputs, { stdin: standardInput() })) {
    if ('warning' in result) warnings.add(result.warning);
    else texts.set(result.article.id, result.article.text);
  }
  return texts;
}
