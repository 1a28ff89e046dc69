import { strToU8, zipSync } from 'fflate';
import type { BrowserPicture } from './browser-pictures.js';
import { fillParameters } from './fill-parameters.js';
import type { QueryFile } from './query-file.js';

/** A zip holds a time for each file; a fixed one keeps the bytes the same. The earliest that zip can say. */
const MODIFIED = new Date(1980, 0, 1);

/**
 * graph-schema/browser-queries.zip: what Neo4j Browser 5 saves when such a file is dropped on it, one saved query a file,
 * in a folder "newsgraph". It shows the first comment as the name.
 */
export function writeBrowserQueries(
  pictures: readonly BrowserPicture[],
  queries: Iterable<QueryFile>,
): Uint8Array {
  const scripts = [
    ...pictures.map(({ title, cypher }) => [title, `// ${title}\n${cypher};\n`] as const),
    ...[...queries].map((query) => [query.name, savedQuery(query)] as const),
  ];
  const files = scripts.map(
    ([name, script]) => [`newsgraph/${fileName(name)}.cypher`, strToU8(script)] as const,
  );
  return zipSync(Object.fromEntries(files), { level: 0, mtime: MODIFIED });
}

/** Defaults are written in; Browser asks for the rest, and a comment shows how to set them. */
function savedQuery({ name, purpose, parameters, cypher }: QueryFile): string {
  const known = parameters.flatMap((parameter) =>
    parameter.fallback === undefined ? [] : [[parameter.name, parameter.fallback] as const],
  );
  const missing = parameters
    .filter(({ fallback }) => fallback === undefined)
    .map((parameter) => `// run first  :param ${parameter.name} => '…'   ${parameter.meaning}\n`);
  return `// ${name}: ${purpose}\n${missing.join('')}${fillParameters(cypher, Object.fromEntries(known))};\n`;
}

function fileName(title: string): string {
  return title.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
}
