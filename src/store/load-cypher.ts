import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SchemaError } from '../model/errors.js';
import { PACKAGE_ROOT } from '../model/package-root.js';
import { ENTITY_TYPES, RELATION_TYPES } from '../model/types.generated.js';

const cache = new Map<string, readonly string[]>();

/** The statements of graph-schema/`name`.cypher, without comments and final semicolons. */
export function loadStatements(name: string): readonly string[] {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(join(PACKAGE_ROOT, 'graph-schema', `${name}.cypher`), 'utf8');
  const statements = splitStatements(text);
  cache.set(name, statements);
  return statements;
}

/**
 * The one statement of graph-schema/`name`.cypher. `{type}` in it becomes `type`, which must be a name of the schema:
 * neither engine takes labels and relationship types as parameters, and no name of the data may get into a statement.
 */
export function loadStatement(name: string, type?: string): string {
  const [statement = '', ...more] = loadStatements(name);
  if (statement === '' || more.length > 0)
    throw new SchemaError(`graph-schema/${name}.cypher: one statement expected`);
  return type === undefined ? statement : statement.replaceAll('{type}', checkedType(type));
}

function checkedType(type: string): string {
  const known: readonly string[] = [...ENTITY_TYPES, ...RELATION_TYPES];
  if (!known.includes(type))
    throw new SchemaError(`${JSON.stringify(type)} is not a type of graph-schema/*.yaml`);
  return type;
}

function splitStatements(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
