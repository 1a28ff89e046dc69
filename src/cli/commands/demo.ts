import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../model/package-root.js';
import { loadQuery } from '../../query/load-query.js';
import { runQuery } from '../../query/run-query.js';
import type { GraphStore, Parameters } from '../../store/graph-store.js';
import { defineCommand } from '../define-command.js';
import { createLog, type LogOptions } from '../log.js';
import type { FormatArguments } from '../options/format.js';
import { readStore } from '../options/store.js';
import { printRows } from '../print-rows.js';
import { writeOut } from '../write-out.js';
import { buildStore } from './build.js';
import { describeStatements } from './why.js';

/** What the demonstration asks: canned queries with the options that keep the answer on one screen. */
const QUESTIONS: readonly { readonly query: string; readonly given: Parameters }[] = [
  { query: 'top-entities', given: { limit: 5 } },
  { query: 'officials', given: { limit: 3 } },
  { query: 'corroboration', given: { limit: 3 } },
];

const AS_TABLE: FormatArguments = { format: 'table', headers: true };

export const demo = defineCommand({
  command: 'demo',
  summary: 'Build the graph of the example articles and ask it a few questions',
  example: 'newsgraph demo --store newsgraph.db',
  options: (yargs) =>
    yargs.option('store', {
      type: 'string',
      requiresArg: true,
      describe: 'Where to build it, to go on asking [a temporary file that is deleted]',
    }),
  run: async (options) => {
    const folder = options.store === undefined ? await mkdtemp(join(tmpdir(), 'newsgraph-')) : null;
    const store = options.store ?? join(folder!, 'newsgraph.db');
    try {
      await showDemo(store, options);
    } finally {
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    }
    if (folder === null) return;
    createLog(options).info(
      '\nKeep a graph to ask yourself: newsgraph build examples/articles && newsgraph query',
    );
  },
});

async function showDemo(location: string, options: LogOptions): Promise<void> {
  await writeOut('$ newsgraph build examples/articles\n');
  await buildStore([join(PACKAGE_ROOT, 'examples/articles')], {
    ...{ quiet: options.quiet, verbose: options.verbose, store: location },
    // A dozen short articles are read before a second thread has loaded its model.
    ...{ jobs: 1, 'min-confidence': undefined, encoding: 'utf-8', language: 'en', next: false },
  });
  await readStore({ store: location }, async (store) => {
    for (const { query, given } of QUESTIONS) await ask(store, query, given);
    await showWhy(store);
  });
}

async function ask(store: GraphStore, name: string, given: Parameters): Promise<void> {
  const words = Object.entries(given).map(([option, value]) => ` --${option} ${String(value)}`);
  await writeOut(`\n$ newsgraph query ${name}${words.join('')}\n`);
  const query = loadQuery(name);
  await printRows(runQuery(store, query, given), query.columns, AS_TABLE);
}

/** The evidence of what most outlets report. */
async function showWhy(store: GraphStore): Promise<void> {
  for await (const row of runQuery(store, loadQuery('corroboration'), { minimum: 1, limit: 1 })) {
    const statement = String(row['statement']);
    await writeOut(`\n$ newsgraph why ${statement}\n${await describeStatements(store, [statement])}`);
  }
}
