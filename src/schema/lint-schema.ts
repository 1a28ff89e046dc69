import { parseExample } from './parse-example.js';
import type { RelationDefinition, Schema } from './schema.js';

/** Contrast of WCAG 2.1 that large text needs to be readable. */
const MIN_CONTRAST = 3;

/** PLOVER's sixteen classes of event, in the order of its code book. */
const PLOVER_CLASSES = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);

/** What contradicts itself in the schema, one sentence each; empty when all is well. */
export function lintSchema(schema: Schema): string[] {
  return [
    ...lintEntities(schema),
    ...lintWordings(schema),
    ...[...schema.relations].flatMap((entry) => lintRelation(entry, schema)),
  ];
}

function lintEntities({ entities }: Schema): string[] {
  const problems: string[] = [];
  for (const [name, { colour, text }] of entities) {
    const ratio = contrast(colour, text);
    if (ratio < MIN_CONTRAST)
      problems.push(`${name}: ${text} on ${colour} has a contrast of ${ratio.toFixed(1)}`);
  }
  for (const key of ['colour', 'icon'] as const) {
    problems.push(
      ...doubles(
        [...entities].map(([name, definition]) => [name, definition[key]]),
        key,
      ),
    );
  }
  return problems;
}

/** A wording that two predicates share could not be read back. */
function lintWordings({ relations }: Schema): string[] {
  return doubles(
    [...relations].flatMap(([name, { reads, inverse }]) =>
      [reads, inverse].filter((words) => words !== null).map((words): [string, string] => [name, words]),
    ),
    'wording',
  );
}

function lintRelation([name, relation]: [string, RelationDefinition], { entities }: Schema): string[] {
  const { symmetric, inverse, subject, object, plover, kind, example } = relation;
  const problems: string[] = [];
  const sameEnds =
    [...subject].sort().join() ===
    [...object]
      .filter((type) => type !== 'Work')
      .sort()
      .join();
  if (symmetric && !sameEnds) problems.push('is symmetric, but its ends take different types');
  if (symmetric !== (inverse === null))
    problems.push('has an inverse wording exactly if it is not symmetric');
  if (plover !== null && !PLOVER_CLASSES.has(plover)) problems.push(`${plover} is no class of PLOVER`);
  if (plover !== null && kind === 'state') problems.push('is a state, but PLOVER classes events');
  for (const types of [subject, object]) {
    if (new Set(types).size !== types.length) problems.push('lists a type twice');
    for (const type of types) if (!entities.has(type)) problems.push(`${type} is not in entities.yaml`);
  }
  if (parseExample(example) === null) problems.push('its example does not mark one <s> and one <o>');
  return problems.map((problem) => `${name}: ${problem}`);
}

function doubles(pairs: readonly (readonly [string, string])[], what: string): string[] {
  const first = new Map<string, string>();
  return pairs.flatMap(([name, value]) => {
    const other = first.get(value);
    if (other !== undefined) return [`${name}: has the same ${what} as ${other}: ${value}`];
    first.set(value, name);
    return [];
  });
}

/** WCAG 2.1: (lighter + 0.05) / (darker + 0.05), from 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
