import { QueryError } from '../model/errors.js';
import type { Value } from '../store/graph-store.js';
import { PARAMETER_TYPES, type ParameterType, type QueryFile, type QueryParameter } from './query-file.js';

const PURPOSE = /^\/\/ ([a-z][a-z-]*): (\S.*)$/;
const PARAMETER = /^\/\/ param ([a-z][a-zA-Z]*): ([a-z]+)(?: = ([^,]+))?, (\S.*)$/;
const COLUMNS = /^\/\/ returns (\w+(?:, \w+)*)$/;
const EXAMPLE = /^\/\/ example (newsgraph .+)$/;

/**
 * Reads a file of queries/ by the grammar of queries/README.md.
 * @param file what to call it in messages
 * @throws QueryError naming file and line
 */
export function parseQuery(text: string, file: string): QueryFile {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, Math.max(end, 0));
  const refuse = (line: number, problem: string): never => {
    throw new QueryError(`${file} line ${line}: ${problem}; see queries/README.md for the header's grammar`);
  };
  const [, name = '', purpose = ''] =
    PURPOSE.exec(header[0] ?? '') ?? refuse(1, 'expected "// name: purpose"');
  const parameters: QueryParameter[] = [];
  let columns: readonly string[] = [];
  let example = '';
  header.forEach((line, i) => {
    if (i === 0) return;
    const parameter = PARAMETER.exec(line);
    const returns = COLUMNS.exec(line);
    const shown = EXAMPLE.exec(line);
    if (parameter !== null) parameters.push(parameterOf(parameter, (problem) => refuse(i + 1, problem)));
    else if (returns !== null) columns = returns[1]!.split(', ');
    else if (shown !== null) example = shown[1]!;
    else refuse(i + 1, 'expected "// param", "// returns" or "// example"');
  });
  if (columns.length === 0) refuse(header.length, 'no "// returns" line');
  if (example === '') refuse(header.length, 'no "// example" line');
  const cypher = lines.slice(end).join('\n').trim().replace(/;$/, '').trimEnd();
  if (end < 0 || cypher === '') refuse(lines.length, 'no statement after the header');
  return { name, purpose, parameters, columns, example, cypher };
}

function parameterOf(match: RegExpExecArray, refuse: (problem: string) => never): QueryParameter {
  const [, name = '', type = '', fallback, meaning = ''] = match;
  if (!isParameterType(type))
    return refuse(`"${type}" is no type; the types are ${PARAMETER_TYPES.join(', ')}`);
  return { name, type, fallback: fallback === undefined ? undefined : fallbackOf(fallback, refuse), meaning };
}

function fallbackOf(text: string, refuse: (problem: string) => never): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return refuse(`the default ${text} is not JSON`);
  }
}

function isParameterType(type: string): type is ParameterType {
  return (PARAMETER_TYPES as readonly string[]).includes(type);
}
