import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { loadQueries } from '../../src/query/load-query.js';
import { runProgram } from './run-program.js';

const commands = [...COMMANDS.keys()];

describe('wrong usage exits with 2 and says what may have been meant', () => {
  it.each([
    ['a command', ['biuld', 'x'], 'Did you mean "build"?'],
    ['an option', ['find', 'x', '--fromat', 'csv'], 'Did you mean --format?'],
    ['a format', ['find', 'x', '--format', 'tabel'], 'Did you mean "table"?'],
    ['a query', ['query', 'neigbours', 'x'], 'Did you mean "neighbours"?'],
    [
      'a query with options of its own',
      ['query', 'neigbours', '--limit', '2', '--store', 'a.db'],
      'Did you mean "neighbours"?',
    ],
    ['an export format', ['export', 'grafml'], 'Did you mean "graphml"?'],
    ['a predicate', ['schema', 'ADVISE'], 'Did you mean "ADVISES"?'],
    ['an encoding', ['build', '.', '--encoding', 'utf-9'], 'There is no encoding "utf-9"'],
  ])('%s', async (_what, words, hint) => {
    const { code, stdout, stderr } = await runProgram(words);
    expect(stderr).toContain(hint);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it.each([
    ['no command', [], 'newsgraph --help'],
    ['a missing argument', ['query', 'path', 'a'], 'Usage: newsgraph query path <from> <to>'],
    [
      'a number out of range',
      ['build', '.', '--min-confidence', '2'],
      '--min-confidence is a number from 0 to 1',
    ],
    ['jobs that are no number', ['extract', '.', '--jobs', 'many'], '--jobs is a number'],
    ['an option without its value', ['find', 'x', '--limit'], '--limit needs a value'],
    [
      'an option given twice',
      ['find', 'x', '--store', 'a.db', '--store=b.db'],
      '--store is given more than once, as "a.db" and "b.db". Give it once',
    ],
    [
      'a checked option given twice',
      ['stats', '--format', 'csv', '--format', 'tsv'],
      '--format is given more than once',
    ],
    [
      'an option of a canned query given twice',
      ['query', 'top-entities', '--limit', '3', '--limit', '4'],
      '--limit is given more than once',
    ],
    ['a short option given twice', ['export', 'csv', '-o', 'a', '-o', 'b'], '-o is given more than once'],
    ['one word too many', ['find', 'x', 'y'], '"y" is not understood here'],
  ])('%s', async (_what, words, message) => {
    const { code, stderr } = await runProgram(words);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});

describe('help', () => {
  it.each([[[]], ...commands.map((command) => [[command]]), [['query', 'path']]])(
    'of %j ends in an example',
    async (words) => {
      const { code, stdout } = await runProgram([...words, '--help']);
      expect(stdout.trimEnd().split('\n').slice(-2)).toEqual(['Example:', expect.stringMatching(/^ {2}\S/)]);
      expect(code).toBe(0);
    },
  );

  it('lists the canned queries with their parameters', async () => {
    const { stdout } = await runProgram(['query', '--format', 'tsv', '--no-headers']);
    const names = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/[ \t]/)[0]);
    expect(names).toEqual([...loadQueries().keys()]);
    expect(stdout).toContain('path <from> <to> [--limit]');
  });

  it('completes commands in a shell', async () => {
    const { stdout } = await runProgram(['--get-yargs-completions', 'newsgraph', 'tim']);
    expect(stdout).toContain('timeline');
  });
});
