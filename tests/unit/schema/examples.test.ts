import { expect, it } from 'vitest';
import { checkStatement } from '../../../src/schema/check-statement.js';
import { loadSchema } from '../../../src/schema/load-schema.js';
import { exampleGraph } from '../../support/example-graph.js';

it('allows the example of every predicate as a statement of it', () => {
  const { graph, text } = exampleGraph();
  expect(graph.statements).toHaveLength(loadSchema().relations.size);
  for (const statement of graph.statements)
    expect([statement.predicate, checkStatement(statement, text)]).toEqual([statement.predicate, null]);
});
