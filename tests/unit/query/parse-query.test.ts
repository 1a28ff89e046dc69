import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../../src/model/package-root.js';
import { RELATION_TYPES } from '../../../src/model/types.generated.js';
import { loadChecks, loadQueries } from '../../../src/query/load-query.js';
import { parseQuery } from '../../../src/query/parse-query.js';
import { loadSchema } from '../../../src/schema/load-schema.js';

const HEADER = '// near: what is near\n// param id: entity, the middle\n// param limit: integer = 5, rows\n';
const END = '// returns a, b\n// example newsgraph query near X\nMATCH (n) RETURN 1 AS a, 2 AS b;\n';

describe('parseQuery', () => {
  it('reads purpose, parameters, columns, example and statement', () => {
    expect(parseQuery(HEADER + END, 'near.cypher')).toEqual({
      name: 'near',
      purpose: 'what is near',
      parameters: [
        { name: 'id', type: 'entity', fallback: undefined, meaning: 'the middle' },
        { name: 'limit', type: 'integer', fallback: 5, meaning: 'rows' },
      ],
      columns: ['a', 'b'],
      example: 'newsgraph query near X',
      cypher: 'MATCH (n) RETURN 1 AS a, 2 AS b',
    });
  });

  it.each([
    ['MATCH (n) RETURN 1;', 'near.cypher line 1: expected "// name: purpose"'],
    [`${HEADER}// parm x: text, y\n${END}`, 'near.cypher line 4: expected "// param"'],
    [`${HEADER}// param x: entty, y\n${END}`, 'near.cypher line 4: "entty" is no type'],
    [`${HEADER}// param x: text = any, y\n${END}`, 'near.cypher line 4: the default any is not JSON'],
    [`${HEADER}// example newsgraph query near X\nRETURN 1;`, 'no "// returns" line'],
    [`${HEADER}// returns a\nRETURN 1 AS a;`, 'no "// example" line'],
    [`${HEADER}// returns a\n// example newsgraph query near\n`, 'no statement after the header'],
  ])('refuses %j with its place', (text, message) => {
    expect(() => parseQuery(text, 'near.cypher')).toThrow(message);
  });
});

describe.each([...loadQueries().values(), ...loadChecks()])('queries: $name', (query) => {
  it('uses each parameter of its header and no other', () => {
    const used = new Set([...query.cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(query.parameters.map(({ name }) => name).sort());
  });

  it('keeps to Cypher that both engines run', () => {
    const words = query.cypher.replace(/'[^']*'/g, "''");
    expect(words).not.toMatch(/COLLECT \{|randomUUID|duration\.|point\(|SHOW |CALL \{|\[\.\.-|\$\(/i);
    // Label alternatives in a node pattern.
    expect(words).not.toMatch(/\(\w*:\w+\|/);
    // Variable length without a bound.
    expect(words).not.toMatch(/\*(\.\.)?\]|\*\d+\.\.\]/);
    expect(words).toMatch(/ORDER BY|UNION ALL/);
  });
});

describe('what queries say about the schema', () => {
  const cypherOf = (name: string) => readFileSync(join(PACKAGE_ROOT, 'queries', `${name}.cypher`), 'utf8');

  it('path walks over every predicate and nothing else', () => {
    const types = /\(a\)-\[:([\s\S]+?)\*/.exec(cypherOf('path'))?.[1]?.split(/[|\s]+/);
    expect(types).toEqual([...RELATION_TYPES]);
  });

  it('dyads has the PLOVER classes of relations.yaml', () => {
    const classes = Object.fromEntries(
      [...cypherOf('dyads').matchAll(/WHEN x\.predicate (?:=|IN) (.+) THEN '(\w+)'/g)].flatMap(
        ([, names = '', plover]) => [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => [name, plover]),
      ),
    );
    const declared = [...loadSchema().relations].filter(([, { plover }]) => plover !== null);
    expect(classes).toEqual(Object.fromEntries(declared.map(([name, { plover }]) => [name, plover])));
  });

  it('every predicate in quotes is one of the schema', () => {
    for (const { name, cypher } of loadQueries().values()) {
      for (const [, predicate] of cypher.matchAll(/'([A-Z]+_[A-Z_]+)'/g)) {
        expect({ name, known: RELATION_TYPES.some((type) => type === predicate), predicate }).toMatchObject({
          known: true,
        });
      }
    }
  });
});
