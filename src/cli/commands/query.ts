import type { Arguments, Argv, MiddlewareFunction } from 'yargs';
import { UsageError } from '../../model/errors.js';
import { bindParameters } from '../../query/bind-parameters.js';
import { fillParameters } from '../../query/fill-parameters.js';
import { loadQueries, loadQuery } from '../../query/load-query.js';
import type { QueryFile, QueryParameter } from '../../query/query-file.js';
import type { Parameters } from '../../store/graph-store.js';
import { defineCommand } from '../define-command.js';
import { createLog, type LogOptions } from '../log.js';
import { type FormatArguments, withFormat } from '../options/format.js';
import { readStore, type StoreOptions, withStore } from '../options/store.js';
import { printRows } from '../print-rows.js';
import { writeOut } from '../write-out.js';

interface QueryArguments extends StoreOptions, FormatArguments {
  readonly 'show-cypher': boolean;
}

/** Every file of queries/ is a command below `query`, with its parameters as arguments and options. */
export const query = defineCommand({
  // Words that are no query are caught here, to name the query that may have been meant.
  command: 'query [name] [words..]',
  usage: 'query [name]',
  summary: 'Run a canned query; without a name list them',
  example: 'newsgraph query neighbours "Ingrid Solheim"',
  options: (yargs) => {
    const below = [...loadQueries().values()].reduce(
      (outer, file) => outer.command(queryCommand(file)),
      yargs,
    );
    return refuseUnknownQuery(withFormat(below));
  },
  run: async (options) => {
    const rows = [...loadQueries().values()].map((file) => ({
      query: `${file.name}${file.parameters.map(describeParameter).join('')}`,
      purpose: file.purpose,
    }));
    await printRows(rows, ['query', 'purpose'], options);
  },
});

/** Before the options are checked: those of the query that was meant would be told as unknown, and not its name. */
function refuseUnknownQuery<T>(yargs: Argv<T>): Argv<T> {
  const check = ({ name }: Arguments) => {
    if (name !== undefined) loadQuery(String(name));
  };
  // Not for the commands below, whose parameters may be called "name" too. The types of yargs lack the third argument.
  (yargs.middleware as (check: MiddlewareFunction, isBefore: true, isGlobal: false) => unknown)(
    check as MiddlewareFunction,
    true,
    false,
  );
  return yargs;
}

function queryCommand(file: QueryFile) {
  const required = file.parameters.filter(isRequired);
  const command = [file.name, ...required.map(({ name }) => `<${name}>`)].join(' ');
  return defineCommand<QueryArguments>({
    command,
    usage: `query ${command}`,
    summary: file.purpose,
    example: file.example,
    notes: `Columns: ${file.columns.join(', ')}`,
    options: (yargs) => {
      const shared: Argv<QueryArguments> = withFormat(withStore(yargs)).option('show-cypher', {
        type: 'boolean',
        default: false,
        describe: 'Print the statement with its parameters filled in, to paste into Neo4j Browser',
      });
      return file.parameters.reduce(addParameter, shared);
    },
    run: (options) => runFile(file, options),
  });
}

function addParameter(yargs: Argv<QueryArguments>, parameter: QueryParameter): Argv<QueryArguments> {
  const describe = `${parameter.meaning} (${parameter.type})`;
  if (isRequired(parameter)) return yargs.positional(parameter.name, { type: 'string', describe });
  const shown = parameter.fallback === '' ? 'any' : String(parameter.fallback);
  return yargs.option(parameter.name, {
    type: 'string',
    requiresArg: true,
    describe: `${describe} [${shown}]`,
  });
}

async function runFile(file: QueryFile, options: Arguments<QueryArguments> & LogOptions): Promise<void> {
  const given: Record<string, string> = {};
  for (const { name } of file.parameters) {
    const value = options[name];
    if (value !== undefined) given[name] = String(value);
  }
  await readStore(options, async (store) => {
    const parameters = await bindParameters(store, file, given);
    if (options['show-cypher']) {
      await writeOut(`${fillParameters(file.cypher, parameters)};\n`);
      return;
    }
    const found = await printRows(store.run(file.cypher, parameters), file.columns, options);
    if (found === 0) createLog(options).info(`No rows.${hintFor(file, parameters)}`);
  });
}

/** Nothing found for a statement or article that does not exist is an error of the person asking. */
function hintFor(file: QueryFile, parameters: Parameters): string {
  const named = file.parameters.find(({ type }) => type === 'statement' || type === 'article');
  if (named === undefined) return '';
  if (parameters[named.name] === undefined) throw new UsageError(`${file.name} needs ${named.name}`);
  return ` Is there a ${named.type} "${String(parameters[named.name])}"?`;
}

function isRequired(parameter: QueryParameter): boolean {
  return parameter.fallback === undefined;
}

function describeParameter(parameter: QueryParameter): string {
  return isRequired(parameter) ? ` <${parameter.name}>` : ` [--${parameter.name}]`;
}
