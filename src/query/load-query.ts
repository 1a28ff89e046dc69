import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QueryError, UsageError } from '../model/errors.js';
import { PACKAGE_ROOT } from '../model/package-root.js';
import { didYouMean } from './did-you-mean.js';
import { parseQuery } from './parse-query.js';
import type { QueryFile } from './query-file.js';

const FOLDER = join(PACKAGE_ROOT, 'queries');

/** The canned queries by name, sorted. @throws QueryError when a file breaks the grammar of its header */
export function loadQueries(): ReadonlyMap<string, QueryFile> {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.slice(0, -'.cypher'.length))
    .sort();
  return new Map(names.map((name) => [name, readQuery(name)]));
}

/** One canned query. @throws UsageError with a suggestion when there is none of that name */
export function loadQuery(name: string): QueryFile {
  const query = loadQueries().get(name);
  if (query !== undefined) return query;
  throw new UsageError(
    `There is no query "${name}".${didYouMean(name, [...loadQueries().keys()])} List them with: newsgraph query`,
  );
}

function readQuery(name: string): QueryFile {
  const file = `queries/${name}.cypher`;
  const query = parseQuery(readFileSync(join(FOLDER, `${name}.cypher`), 'utf8'), file);
  if (query.name !== name)
    throw new QueryError(`${file} line 1: calls itself "${query.name}"; file and name must agree`);
  return query;
}
