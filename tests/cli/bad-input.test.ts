import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLES, folderOf } from './articles.js';
import { newFolder, runProgram } from './run-program.js';

describe('what cannot be read at all is an error with its place', () => {
  it.each([
    ['a missing file', ['extract', 'no-such.txt'], 'no-such.txt: there is no such file'],
    ['a folder without articles', ['extract', '.'], 'no article in this folder'],
    ['a pattern without a match', ['extract', '*.nothing'], 'the pattern matches no file'],
    ['a missing file of facts', ['load', 'no-such.jsonl'], 'no-such.jsonl: cannot be read (ENOENT)'],
    ['a store that is not there', ['query', 'top-entities'], 'There is no store at ./newsgraph.db'],
    ['a store that is a folder', ['query', 'top-entities', '--store', '.'], 'is a directory'],
  ])('%s', async (_what, words, message) => {
    const { code, stdout, stderr } = await runProgram(words);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});

describe('a bad article is a warning with its place, and the others are read', () => {
  it('invalid UTF-8, an empty article, a binary file, a wrong record', async () => {
    const folder = folderOf({
      ...ARTICLES,
      'broken.txt': Buffer.from([0x41, 0x20, 0xff, 0x42]),
      'empty.txt': '',
      'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      'records.jsonl': '{"id":"good","text":"Ana Kovac met Marek Sova."}\n{"id": 7}\nno JSON\n',
    });
    const { code, stdout, stderr } = await runProgram(['extract', folder]);
    const articles = stdout.split('\n').filter((line) => line.startsWith('{"kind":"article"'));
    expect(articles).toHaveLength(3);
    expect(code).toBe(0);
    for (const place of ['broken.txt', 'empty.txt', 'picture.txt', 'records.jsonl#2', 'records.jsonl#3']) {
      expect(stderr).toMatch(new RegExp(`warning: \\S*${place}: `));
    }
    expect(stderr).toContain('byte 2 (0xff)');
  });

  it('a line of 50 MB is passed over without being held', async () => {
    const folder = folderOf({});
    const file = openSync(join(folder, 'long.jsonl'), 'w');
    writeSync(file, '{"id":"long","text":"');
    for (let i = 0; i < 50; i++) writeSync(file, 'x'.repeat(1024 * 1024));
    writeSync(file, '"}\n{"id":"next","text":"Ana Kovac met Marek Sova."}\n');
    closeSync(file);
    const { code, stdout, stderr } = await runProgram(['extract', folder]);
    expect(stderr).toContain('long.jsonl#1: the line is longer than');
    expect(stdout).toContain('"id":"next"');
    expect(code).toBe(0);
  });

  it('an extracted record that is wrong is named by file and line, and what stands before it is loaded', async () => {
    const cwd = newFolder();
    const facts = (await runProgram(['extract', folderOf()], { cwd })).stdout;
    const [first = '', second = ''] = facts.split(/(?<=\n)(?=\{"kind":"article","article":"harbour-2")/);
    expect(second).not.toBe('');
    writeFileSync(join(cwd, 'facts.jsonl'), `${first}{"kind":"statement","article":"harbour-1"}\n${second}`);
    const { code, stderr } = await runProgram(['load', 'facts.jsonl'], { cwd });
    const line = first.split('\n').length;
    expect(stderr).toContain(`facts.jsonl line ${line}: `);
    expect(code).toBe(1);
    writeFileSync(join(cwd, 'facts.jsonl'), facts);
    expect((await runProgram(['load', 'facts.jsonl'], { cwd })).code).toBe(0);
    expect((await runProgram(['verify'], { cwd })).code).toBe(0);
    expect((await runProgram(['query', 'articles'], { cwd })).stdout.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('facts that another program wrote', () => {
  const article = {
    ...{ kind: 'article', id: 'a1', title: 'T', words: 4, sha256: '0'.repeat(64), extractor: 'other/1.0' },
  };
  const ana = { id: 'person:ana-kovac', name: 'Ana Kovac', type: 'Person' };
  const oslo = { id: 'place:oslo', name: 'Oslo', type: 'Place' };
  const fact = (subject: object, predicate: string, object: object) => ({
    ...{
      kind: 'statement',
      article: 'a1',
      subject,
      predicate,
      object,
      polarity: 'affirmed',
      modality: 'actual',
    },
    evidence: { start: 0, end: 5, quote: 'quote' },
  });

  it.each([
    ['a predicate with an end of the wrong type', fact(oslo, 'ADVISES', ana), 'ADVISES takes no Place'],
    ['a thing related to itself', fact(ana, 'MEETS', ana), 'with itself'],
    ['a symmetric fact in the wrong direction', fact({ ...ana, id: 'person:z' }, 'MEETS', ana), 'smaller id'],
    [
      'one thing of two types',
      fact(ana, 'VISITS', { ...oslo, id: 'person:ana-kovac' }),
      'is a Place here, but a Person in a line above',
    ],
  ])('%s is refused with file and line', async (_what, wrong, message) => {
    const cwd = newFolder();
    const lines = [article, fact(ana, 'VISITS', oslo), wrong].map((line) => `${JSON.stringify(line)}\n`);
    writeFileSync(join(cwd, 'facts.jsonl'), lines.join(''));
    const { code, stderr } = await runProgram(['load', 'facts.jsonl'], { cwd });
    expect(stderr).toContain('facts.jsonl line 3: ');
    expect(stderr).toContain(message);
    expect(code).toBe(1);
    writeFileSync(join(cwd, 'facts.jsonl'), lines.slice(0, 2).join(''));
    expect((await runProgram(['load', 'facts.jsonl'], { cwd })).code).toBe(0);
  });
});

describe('hostile text', () => {
  it('a cell that a spreadsheet would run is made harmless on request, in rows and exports alike', async () => {
    const cwd = newFolder();
    const folder = folderOf({
      'a.jsonl': `${JSON.stringify({ id: '=cmd()', title: '@sum', text: 'Ana Kovac met Marek Sova in Oslo.' })}\n`,
    });
    await runProgram(['build', folder], { cwd });
    for (const words of [
      ['query', 'articles', '--format', 'csv'],
      ['export', 'csv'],
    ]) {
      const asTheyAre = (await runProgram(words, { cwd })).stdout;
      expect(asTheyAre).toMatch(/(^|,)=cmd\(\)(,|\r?$)/m);
      const safe = (await runProgram([...words, '--safe-cells'], { cwd })).stdout;
      expect(safe).not.toMatch(/(^|,)[=@]/m);
      expect(safe).toContain("'=cmd()");
    }
  });

  it('reaches a terminal table and the log only as visible characters', async () => {
    const cwd = newFolder();
    const text = 'Prime Minister Ana Kovac met \u001b]0;owned\u0007Marek \u202eSova in Oslo on Friday.';
    const folder = folderOf({ 'a\u001b[31m.txt': text, 'bad\u001b[2J.txt': '' });
    const built = await runProgram(['build', folder], { cwd });
    const table = await runProgram(['query', 'article', 'a\u001b[31m', '--format', 'table'], { cwd });
    const found = await runProgram(['find', '\u001b[31m', '--format', 'table'], { cwd });
    for (const { stdout, stderr } of [built, table, found]) {
      expect(`${stdout}${stderr}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
    expect(built.stderr).toContain('\\u001b[2J');
  });
});

describe('a store that cannot be used', () => {
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    // Answers the Bolt handshake as something else would, such as a web server.
    server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as { port: number }).port;
  });
  afterAll(() => server.close());

  const environment = { NEO4J_PASSWORD: 'top-secret-word', NEO4J_USERNAME: 'ada' };

  it('a server that does not answer: says what was tried, never the password', async () => {
    const words = ['query', 'top-entities', '--store', 'bolt://127.0.0.1:9', '--verbose'];
    const { code, stdout, stderr } = await runProgram(words, { environment });
    expect(stderr).toContain('bolt://127.0.0.1:9');
    expect(`${stdout}${stderr}`).not.toContain('top-secret-word');
    expect(code).toBe(1);
  });

  it('a server that is no Neo4j', async () => {
    const words = ['query', 'top-entities', '--store', `bolt://127.0.0.1:${port}`];
    const { code, stderr } = await runProgram(words, { environment });
    expect(stderr).toContain(`127.0.0.1:${port}`);
    expect(stderr).not.toContain('top-secret-word');
    expect(code).toBe(1);
  });

  it('a password in the address is refused and not repeated', async () => {
    const { code, stderr } = await runProgram([
      'stats',
      '--store',
      'bolt://ada:top-secret-word@localhost:7687',
    ]);
    expect(stderr).toContain('NEO4J_PASSWORD');
    expect(stderr).not.toContain('top-secret-word');
    expect(code).toBe(1);
  });

  it('a damaged embedded store', async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, 'newsgraph.db'), 'this is no graph');
    const { code, stderr } = await runProgram(['query', 'top-entities'], { cwd });
    expect(stderr).toContain('newsgraph.db');
    expect(stderr).not.toContain('unexpected error');
    expect(code).toBe(1);
  });

  it('an embedded store that another process is writing', async () => {
    const cwd = newFolder();
    await runProgram(['build', folderOf()], { cwd });
    let writer: ChildProcess | undefined;
    const write = () =>
      runProgram(['load', '-'], {
        cwd,
        keepOpen: true,
        whileRunning: (program) => {
          writer = program;
        },
      });
    let loading = write();
    try {
      await expect
        .poll(
          async () => {
            // A writer that starts while a query reads is refused itself.
            if (typeof writer?.exitCode === 'number') loading = write();
            return (await runProgram(['query', 'top-entities'], { cwd })).stderr;
          },
          { timeout: 60_000 },
        )
        .toContain('in use by another process');
    } finally {
      writer?.stdin?.end();
    }
    expect((await loading).code).toBe(0);
    expect((await runProgram(['query', 'top-entities'], { cwd })).code).toBe(0);
  });
});
