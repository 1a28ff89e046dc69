import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/model/package-root.js';
import { loadQueries } from '../../src/query/load-query.js';
import { newFolder, runProgram } from './run-program.js';

const cwd = newFolder();

beforeAll(async () => {
  const { code } = await runProgram(['build', join(PACKAGE_ROOT, 'examples/articles')], { cwd });
  expect(code).toBe(0);
});

describe('the example of each canned query runs on the graph of the example articles', () => {
  it.each([...loadQueries().values()].map(({ example }) => example))('%s', async (example) => {
    const { code, stderr } = await runProgram(wordsOf(example), { cwd });
    expect({ code, stderr: stderr.replace(/^No rows.*\n/, '') }).toEqual({ code: 0, stderr: '' });
  });
});

it('demo builds a graph, asks it and shows evidence', async () => {
  const { code, stdout } = await runProgram(['demo']);
  expect(code).toBe(0);
  expect(stdout).toContain('$ newsgraph query top-entities');
  expect(stdout).toMatch(/\$ newsgraph why st:[0-9a-f]{20}\n/);
  expect(stdout).toMatch(/ {2}“.+”\n {4}\S/);
});

/** The words after `newsgraph`; double quotes keep words together. */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  return words.slice(1);
}
