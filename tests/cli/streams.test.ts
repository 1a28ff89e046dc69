import { type ChildProcess, execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { folderOf } from './articles.js';
import { PROGRAM_FOLDER } from './compile-program.js';
import { newFolder, runProgram } from './run-program.js';

const MAIN = join(PROGRAM_FOLDER, 'src', 'cli', 'main.js');
const record = (id: string) =>
  `${JSON.stringify({ id, text: 'Ana Kovac met Marek Sova in Oslo on Friday.' })}\n`;

it('ends silently when its reader goes', async () => {
  const cwd = newFolder();
  await runProgram(['build', folderOf()], { cwd });
  const command = `"${process.execPath}" "${MAIN}" cypher 'UNWIND range(1, 300000) AS i RETURN i' | head -n 1`;
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command], { cwd });
  expect({ stdout, stderr }).toEqual({ stdout: '{"i":1}\n', stderr: '' });
});

it('SIGINT keeps what has been read, exits with 130, and the same command goes on', async () => {
  const cwd = newFolder();
  const interrupt = (program: ChildProcess) => {
    program.stderr?.on('data', (text: string) => {
      if (text.includes('one')) program.kill('SIGINT');
    });
  };
  const first = await runProgram(['build', '-', '--verbose', '--jobs', '1'], {
    cwd,
    stdin: record('one'),
    keepOpen: true,
    whileRunning: interrupt,
  });
  expect(first.stderr).toContain('Run the same command again');
  expect(first.code).toBe(130);
  const second = await runProgram(['build', '-'], { cwd, stdin: record('one') + record('two') });
  expect(second.stderr).toContain('newsgraph.db: 1 article, ');
  expect(second.stderr).toContain('1 article unchanged');
  expect(await runProgram(['verify'], { cwd })).toMatchObject({ code: 0 });
});

it('shows no progress and no colour where there is no terminal, and with --quiet only data', async () => {
  const cwd = newFolder();
  const { stdout, stderr } = await runProgram(['build', folderOf(), '--quiet'], { cwd });
  expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  const table = await runProgram(['query', 'top-entities', '--format', 'table'], { cwd });
  expect(table.stdout).not.toContain('\u001b');
});

it('takes the store from NEWSGRAPH_STORE, and --store before it', async () => {
  const cwd = newFolder();
  const environment = { NEWSGRAPH_STORE: 'other.db' };
  expect((await runProgram(['build', folderOf()], { cwd, environment })).stderr).toContain(
    'other.db: 2 articles',
  );
  expect((await runProgram(['stats'], { cwd, environment })).code).toBe(0);
  expect((await runProgram(['stats', '--store', 'third.db'], { cwd, environment })).stderr).toContain(
    'third.db',
  );
});

it('build reads again what other rules or models have read, and then no more', async () => {
  const cwd = newFolder();
  await runProgram(['build', folderOf()], { cwd });
  const other =
    "MATCH (a:Article) SET a.extractor = 'newsgraph/0.1.0 other data/0123456789ab', a.version = '0'";
  expect((await runProgram(['cypher', '--write', other], { cwd })).code).toBe(0);
  const articles = folderOf();
  expect((await runProgram(['build', articles], { cwd })).stderr).toContain(': 2 articles, ');
  expect((await runProgram(['build', articles], { cwd })).stderr).toContain('; 2 articles unchanged');
});
