import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { QueryError, UsageError } from '../model/errors.js';
import { PACKAGE_ROOT } from '../model/package-root.js';
import { didYouMean } from './did-you-mean.js';
import { parseQuery } from './parse-query.js';
import type { QueryFile } from './query-file.js';

const FOLDER = join(PACKAGE_ROOT, 'queries');
const CHECKS = join(FOLDER, 'checks');

/** The canned queries by name, sorted. @throws QueryError when a file breaks the grammar of its header */
export function loadQueries(): ReadonlyMap<string, QueryFile> {
  return new Map(namesIn(FOLDER).map((name) => [name, readQuery(name, FOLDER)]));
}

/** One canned query. @throws UsageError with a suggestion when there is none of that name */
export function loadQuery(name: string): QueryFile {
  const query = loadQueries().get(name);
  if (query !== undefined) return query;
  throw new UsageError(
    `There is no query "${name}".${didYouMean(name, [...loadQueries().keys()])} List them with: newsgraph query`,
  );
}

/** What `verify` asks: each row of each of these is a problem of the store. Sorted by name. */
export function loadChecks(): readonly QueryFile[] {
  return namesIn(CHECKS).map((name) => readQuery(name, CHECKS));
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.slice(0, -'.cypher'.length))
    .sort();
}

function readQuery(name: string, folder: string): QueryFile {
  const path = join(folder, `${name}.cypher`);
  const file = relative(PACKAGE_ROOT, path);
  const query = parseQuery(readFileSync(path, 'utf8'), file);
  if (query.name !== name)
    throw new QueryError(`${file} line 1: calls itself "${query.name}"; file and name must agree`);
  return query;
}
