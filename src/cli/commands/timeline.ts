import { loadQuery } from '../../query/load-query.js';
import { runQuery } from '../../query/run-query.js';
import { defineCommand } from '../define-command.js';
import { createLog } from '../log.js';
import { withFormat } from '../options/format.js';
import { readStore, withStore } from '../options/store.js';
import { printRows } from '../print-rows.js';

export const timeline = defineCommand({
  command: 'timeline <entity>',
  summary: 'What is reported about an entity, in order of publication',
  example: 'newsgraph timeline Colombia --since 2024-03-01',
  options: (yargs) =>
    withFormat(withStore(yargs))
      .positional('entity', { type: 'string', demandOption: true, describe: 'A name or an id' })
      .option('since', { type: 'string', requiresArg: true, describe: 'First day' })
      .option('until', { type: 'string', requiresArg: true, describe: 'First day that is no longer shown' })
      .option('limit', { type: 'string', requiresArg: true, describe: 'Rows at most [100]' }),
  run: async (options) => {
    const query = loadQuery('timeline');
    const { entity, since, until, limit } = options;
    const given = Object.fromEntries(
      Object.entries({ id: entity, since, until, limit }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    );
    await readStore(options, async (store) => {
      const found = await printRows(runQuery(store, query, given), query.columns, options);
      if (found === 0) createLog(options).info('No rows.');
    });
  },
});
