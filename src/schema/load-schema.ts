import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { SchemaError } from '../model/errors.js';
import { PACKAGE_ROOT } from '../model/package-root.js';
import type { EntityType, RelationType } from '../model/types.generated.js';
import type { Schema } from './schema.js';

const text = z.string().trim().min(1);
const colour = z.string().regex(/^#[0-9A-F]{6}$/, { error: 'not a colour such as #0072B2' });
// The names themselves are data: only `npm run generate` makes a union of them.
const entityType = z
  .string()
  .regex(/^[A-Z][a-z]+$/)
  .transform((name) => name as EntityType);
const relationType = z
  .string()
  .regex(/^[A-Z]+(_[A-Z]+)*$/)
  .transform((name) => name as RelationType);

const entitiesShape = z.record(
  entityType,
  z.strictObject({
    definition: text,
    examples: z.array(text).min(1),
    colour,
    text: colour,
    diameter: z.int().min(20).max(100),
    icon: text.refine((icon) => [...icon].length === 1, { error: 'not one character' }),
  }),
);

const relationsShape = z.record(
  relationType,
  z.strictObject({
    kind: z.enum(['state', 'action']),
    definition: text,
    subject: z.array(entityType).min(1),
    object: z.array(entityType).min(1),
    symmetric: z.boolean().default(false),
    reads: text,
    inverse: text.nullable().default(null),
    plover: z
      .string()
      .regex(/^[A-Z]+$/)
      .nullable()
      .default(null),
    cameo: z
      .string()
      .regex(/^\d{2,4}$/, { error: 'not a CAMEO code such as "042", in quotes' })
      .nullable()
      .default(null),
    wikidata: z
      .string()
      .regex(/^\^?P\d+$/, { error: 'not a property such as P108 or ^P112' })
      .nullable()
      .default(null),
    example: text,
  }),
);

let loaded: Schema | undefined;

/** graph-schema/entities.yaml and relations.yaml, read once. @throws SchemaError naming file and key */
export function loadSchema(): Schema {
  loaded ??= parseSchema(readData('entities.yaml'), readData('relations.yaml'));
  return loaded;
}

/** @throws SchemaError naming file and key */
export function parseSchema(entities: string, relations: string): Schema {
  return {
    entities: new Map(entriesOf(parseFile('entities.yaml', entities, entitiesShape))),
    relations: new Map(entriesOf(parseFile('relations.yaml', relations, relationsShape))),
  };
}

function entriesOf<K extends string, V>(record: Partial<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

function readData(file: string): string {
  return readFileSync(join(PACKAGE_ROOT, 'graph-schema', file), 'utf8');
}

function parseFile<T extends z.ZodType>(file: string, yaml: string, shape: T): z.output<T> {
  let data: unknown;
  try {
    // A key given twice is an error of the parser.
    data = load(yaml);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new SchemaError(`graph-schema/${file} is not YAML: ${reason}`, { cause: error });
  }
  const result = shape.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new SchemaError(`graph-schema/${file}: ${issue?.path.join('.')}: ${issue?.message}`, {
    cause: result.error,
  });
}
