import { loadQuery } from '../../query/load-query.js';
import { runQuery } from '../../query/run-query.js';
import { defineCommand } from '../define-command.js';
import { createLog } from '../log.js';
import { withFormat } from '../options/format.js';
import { readStore, withStore } from '../options/store.js';
import { printRows } from '../print-rows.js';

export const find = defineCommand({
  command: 'find <text>',
  summary: 'Find entities by a piece of their name',
  example: 'newsgraph find tripoli',
  options: (yargs) =>
    withFormat(withStore(yargs))
      .positional('text', { type: 'string', demandOption: true, describe: 'A piece of a name, in any case' })
      .option('type', { type: 'string', requiresArg: true, describe: 'Only this type of entity' })
      .option('limit', { type: 'string', requiresArg: true, describe: 'Rows at most [25]' }),
  run: async (options) => {
    const search = loadQuery('search');
    const { text, type, limit } = options;
    const given = {
      text,
      ...(type === undefined ? {} : { type }),
      ...(limit === undefined ? {} : { limit }),
    };
    await readStore(options, async (store) => {
      const found = await printRows(runQuery(store, search, given), search.columns, options);
      if (found === 0) createLog(options).info(`No entity has "${text}" in its name.`);
    });
  },
});
