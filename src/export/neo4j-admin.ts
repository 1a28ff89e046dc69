import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Options, stringify } from 'csv-stringify/sync';
import type { CorpusGraph } from '../graph/corpus-graph.js';
import { PACKAGE_ROOT } from '../model/package-root.js';
import type { ExportFile, FolderFormat } from './export-format.js';
import { type AdminTable, adminTables, type PropertyCell } from './neo4j-admin-tables.js';

/**
 * Header and data files for `neo4j-admin database import full`, which loads millions of rows a minute into an empty
 * database; import.sh, which holds the exact command; and after-import.cypher, to be run once the server is
 * up. Together they give the graph that loading through Bolt gives.
 */
export const neo4jAdmin: FolderFormat = {
  kind: 'folder',
  name: 'neo4j-admin',
  description: 'folder of CSV for neo4j-admin database import full, with the command',
  files: writeFolder,
};

function writeFolder(graph: CorpusGraph): readonly ExportFile[] {
  const tables = adminTables(graph);
  const delimiter = unusedDelimiter(graph);
  return [
    ...tables.flatMap(({ name, header, rows }) => [
      { name: `${name}-header.csv`, content: [`${header.join(',')}\n`] },
      { name: `${name}.csv`, content: writeRows(rows(), delimiter) },
    ]),
    { name: 'import.sh', content: [importScript(tables, delimiter)] },
    { name: 'after-import.cypher', content: [constraints(), EMPTY_LISTS] },
  ];
}

function constraints(): string {
  return readFileSync(join(PACKAGE_ROOT, 'graph-schema/constraints.cypher'), 'utf8');
}

/** The import tool cannot write a list without items: it leaves the property out. */
const EMPTY_LISTS = `MATCH (n:Entity) WHERE n.aliases IS NULL SET n.aliases = [];
MATCH (n:Entity) WHERE n.search IS NULL SET n.search = [];
MATCH ()-[n:MENTIONS]->() WHERE n.aliases IS NULL SET n.aliases = [];
MATCH ()-[n:MENTIONS]->() WHERE n.forms IS NULL SET n.forms = [];
`;

/**
 * The import tool cannot escape the character between the items of a list, so it must be one that no item holds: the
 * first of U+001F (unit separator, made for this), its neighbours and the private-use characters.
 */
function unusedDelimiter(graph: CorpusGraph): string {
  const used = new Set<string>();
  const note = (items: readonly string[]) => {
    for (const item of items)
      for (const character of item) if (CANDIDATE.test(character)) used.add(character);
  };
  for (const { aliases, search, names } of graph.entities) [aliases, search, names].forEach(note);
  for (const { aliases } of graph.mentions) note(aliases);
  const candidates = [0x1f, 0x1e, 0x1d, ...Array.from({ length: 6400 }, (_, i) => 0xe000 + i)];
  return (
    candidates.map((code) => String.fromCharCode(code)).find((character) => !used.has(character)) ?? '\u001f'
  );
}

const CANDIDATE = /[\u001d-\u001f\ue000-\uf8ff]/;

function* writeRows(rows: Iterable<readonly PropertyCell[]>, delimiter: string): Generator<string> {
  // Texts are quoted and absent values are not: the tool takes `""` for an empty text and nothing for no property.
  const settings: Options = { quoted_string: true, cast: { boolean: String } };
  for (const row of rows) yield stringify([row.map((cell) => cellText(cell, delimiter))], settings);
}

function cellText(cell: PropertyCell, delimiter: string): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? cell.join(delimiter) : cell;
}

function importScript(tables: readonly AdminTable[], delimiter: string): string {
  const code = delimiter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const inputs = tables.map(({ kind, label, name }) => `--${kind}=${label}${name}-header.csv,${name}.csv`);
  const options = [
    `--array-delimiter=U+${code}`,
    '--multiline-fields=true',
    '--legacy-style-quoting=false',
    '--ignore-empty-strings=false',
    '--trim-strings=false',
    '--bad-tolerance=0',
    '--overwrite-destination=true',
  ];
  const command = ['"$NEO4J_ADMIN" database import full "$DATABASE"', ...options, ...inputs];
  return `#!/bin/sh
# Builds the database anew from the files beside this script; the server must be stopped. Afterwards start it and run
# after-import.cypher. NEO4J_ADMIN says where the tool is, DATABASE which database is built.
set -e
cd "$(dirname "$0")"
NEO4J_ADMIN=\${NEO4J_ADMIN:-neo4j-admin}
DATABASE=\${DATABASE:-neo4j}
${command.join(' \\\n  ')}
`;
}
