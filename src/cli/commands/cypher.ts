import { UsageError } from '../../model/errors.js';
import type { Parameters, Value } from '../../store/graph-store.js';
import { defineCommand } from '../define-command.js';
import { withFormat } from '../options/format.js';
import { readStore, withStore, writeStore } from '../options/store.js';
import { printRows } from '../print-rows.js';

export const cypher = defineCommand({
  command: 'cypher <statement>',
  summary: 'Run one Cypher statement; read-only unless --write',
  example: `newsgraph cypher 'MATCH (a)-[r:ADVISES]->(b) RETURN a.name AS adviser, b.name AS advised'`,
  options: (yargs) =>
    withFormat(withStore(yargs))
      .positional('statement', { type: 'string', demandOption: true, describe: 'In single quotes' })
      .option('param', {
        type: 'string',
        array: true,
        requiresArg: true,
        default: [] as string[],
        describe: 'A $parameter as name=value; a value that is JSON is taken as such',
      })
      .option('write', { type: 'boolean', default: false, describe: 'Let the statement change the graph' }),
  run: async (options) => {
    if (options.statement.trim() === '') throw new UsageError('The statement is empty');
    const parameters = readParameters(options.param);
    const access = options.write ? writeStore : readStore;
    await access(options, async (store) => {
      await printRows(store.run(options.statement, parameters, { write: options.write }), undefined, options);
    });
  },
});

function readParameters(given: readonly string[]): Parameters {
  return Object.fromEntries(
    given.map((text) => {
      const [, name, value] = /^(\w+)=([\s\S]*)$/.exec(text) ?? [];
      if (name === undefined || value === undefined)
        throw new UsageError(`--param is name=value, not "${text}"`);
      return [name, readValue(value)];
    }),
  );
}

function readValue(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return text;
  }
}
