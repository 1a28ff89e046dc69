import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';
import { ENTITY_TYPES, RELATION_TYPES } from '../../../src/model/types.generated.js';
import { lintSchema } from '../../../src/schema/lint-schema.js';
import { loadSchema, parseSchema } from '../../../src/schema/load-schema.js';
import { parseExample } from '../../../src/schema/parse-example.js';
import { writeBrowserStyle } from '../../../src/schema/write-browser-style.js';
import { writeTypes } from '../../../src/schema/write-types.js';

const read = (path: string) => readFileSync(join(PACKAGE_ROOT, path), 'utf8');

const ENTITIES = `
Person: {definition: A human., examples: [Ana], colour: '#000000', text: '#FFFFFF', diameter: 50, icon: p}
Place: {definition: A place., examples: [Bay], colour: '#FFFFFF', text: '#000000', diameter: 50, icon: q}
`;
const VISITS = `
VISITS:
  kind: action
  definition: goes to see
  subject: [Person]
  object: [Place]
  reads: visits
  inverse: is visited by
  plover: CONSULT
  cameo: '042'
  wikidata: P1
  example: <s>Ana</s> went to the <o>Bay</o>.
`;

describe('the schema of the repository', () => {
  const schema = loadSchema();

  it('does not contradict itself', () => {
    expect(lintSchema(schema)).toEqual([]);
  });

  it('has the types that were generated from it', () => {
    expect([...schema.entities.keys()]).toEqual(ENTITY_TYPES);
    expect([...schema.relations.keys()]).toEqual(RELATION_TYPES);
    expect(read('src/model/types.generated.ts')).toBe(writeTypes(schema));
  });

  it('has the Browser style that was generated from it, with node.Entity before the kinds of entity', () => {
    const style = read('graph-schema/browser-style.grass');
    expect(style).toBe(writeBrowserStyle(schema));
    for (const type of ENTITY_TYPES) {
      expect(style.indexOf('node.Entity {')).toBeLessThan(style.indexOf(`node.${type} {`));
    }
  });

  it('gives events the PLOVER class that queries/dyads.cypher counts them under', () => {
    const cases = read('queries/dyads.cypher').matchAll(
      /WHEN x\.predicate (?:=|IN) \[?([^\]\n]*?)\]? THEN '(\w+)'/g,
    );
    const counted = [...cases].flatMap(([, names = '', plover]) =>
      [...names.matchAll(/'(\w+)'/g)].map(([, name]) => [name, plover]),
    );
    const classed = [...schema.relations].flatMap(([name, { plover }]) =>
      plover === null ? [] : [[name, plover]],
    );
    expect(counted.length).toBeGreaterThan(10);
    expect(counted.sort()).toEqual(classed.sort());
  });
});

describe('lintSchema', () => {
  const lint = (relations: string, entities = ENTITIES) => lintSchema(parseSchema(entities, relations));

  it('finds nothing in a sound schema', () => expect(lint(VISITS)).toEqual([]));

  it.each([
    ['a type that does not exist', ['[Place]', '[City]'], 'VISITS: City is not in entities.yaml'],
    ['a type listed twice', ['[Place]', '[Place, Place]'], 'VISITS: lists a type twice'],
    [
      'symmetric ends of different types',
      ['inverse: is visited by', 'symmetric: true'],
      'VISITS: is symmetric, but its ends take different types',
    ],
    [
      'a missing inverse',
      ['  inverse: is visited by\n', ''],
      'VISITS: has an inverse wording exactly if it is not symmetric',
    ],
    ['a wording used twice', ['is visited by', 'visits'], 'VISITS: has the same wording as VISITS: visits'],
    ['an unknown PLOVER class', ['CONSULT', 'GOSSIP'], 'VISITS: GOSSIP is no class of PLOVER'],
    ['a state with an event class', ['action', 'state'], 'VISITS: is a state, but PLOVER classes events'],
    [
      'an example without an object',
      ['<o>Bay</o>', 'Bay'],
      'VISITS: its example does not mark one <s> and one <o>',
    ],
  ])('finds %s', (_, [from, to], problem) => {
    expect(lint(VISITS.replace(from!, to!))).toEqual([problem]);
  });

  it('finds colours that cannot be read or told apart', () => {
    expect(lint(VISITS, ENTITIES.replace("text: '#FFFFFF'", "text: '#333333'"))).toEqual([
      'Person: #333333 on #000000 has a contrast of 1.7',
    ]);
    expect(lint(VISITS, ENTITIES.replace('icon: q', 'icon: p'))).toEqual([
      'Place: has the same icon as Person: p',
    ]);
  });
});

describe('parseSchema', () => {
  it.each([
    ['a key it does not know', ['reads:', 'read:'], /^graph-schema\/relations\.yaml: VISITS/],
    ['a code without quotes', ["'042'", '042'], /VISITS\.cameo/],
    ['a property that is none', ['P1', 'Q1'], /VISITS\.wikidata: not a property such as P108/],
    ['a predicate in lower case', ['VISITS', 'visits'], /relations\.yaml: visits: /],
    ['a predicate given twice', ['\n', VISITS], /relations\.yaml is not YAML: duplicated mapping key/],
  ])('refuses %s and names file and key', (_, [from, to], message) => {
    expect(() => parseSchema(ENTITIES, VISITS.replace(from as string, to as string))).toThrow(
      message as RegExp,
    );
  });
});

describe('parseExample', () => {
  it('takes the marks out and keeps where they stood', () => {
    expect(parseExample('The <s>Bay</s> of <o>Ana</o>.')).toEqual({
      text: 'The Bay of Ana.',
      subject: { start: 4, end: 7 },
      object: { start: 11, end: 14 },
    });
  });

  it.each(['<s>A</s> b', '<s>A</s> <s>B</s> <o>C</o>', '<s> </s><o>C</o>', '<s>A <o>B</o></s>', 'a < b'])(
    'refuses %j',
    (text) => {
      expect(parseExample(text)).toBe(null);
    },
  );
});
