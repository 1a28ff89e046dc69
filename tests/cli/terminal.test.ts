import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLES, folderOf } from './articles.js';
import { PROGRAM_FOLDER } from './compile-program.js';
import { newFolder, runProgram } from './run-program.js';

const MAIN = join(PROGRAM_FOLDER, 'src', 'cli', 'main.js');

interface Session {
  readonly code: number | null;
  /** Both streams, as the terminal got them. */
  readonly screen: string;
}

/** Runs the program in a pseudo-terminal of 80 columns, by script(1). @param onText what comes, to press keys at */
function runInTerminal(
  words: readonly string[],
  cwd: string,
  onText: (text: string, terminal: ChildProcess) => void = () => {},
): Promise<Session> {
  const program = [process.execPath, MAIN, ...words].map((word) => `'${word}'`).join(' ');
  const terminal = spawn('script', ['-qec', `stty cols 80 rows 40; exec ${program}`, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm' },
  });
  let screen = '';
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    onText(text, terminal);
  });
  return new Promise((resolve, reject) => {
    terminal.on('error', reject);
    terminal.on('close', (code) => resolve({ code, screen }));
  });
}

function hasScript(): boolean {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
}

describe.skipIf(!hasScript())('in a terminal', () => {
  it('build shows how far it is and how long it will take, and takes the line away', async () => {
    const { code, screen } = await runInTerminal(['build', folderOf(), '--jobs', '1'], newFolder());
    expect(screen).toMatch(/\r\u001b\[K1 of 2 articles, [\d.]+ a second, .+ left\r/);
    expect(screen).toMatch(/\r\u001b\[K\.\/newsgraph\.db: 2 articles/);
    expect(code).toBe(0);
  });

  it('Ctrl-C keeps what has been read and says how to go on, and the same command does', async () => {
    const cwd = newFolder();
    const lines = Array.from({ length: 40 }, (_, i) =>
      JSON.stringify({ id: `a${i}`, text: ARTICLES['harbour-1.md']!.split('---\n').at(-1) }),
    );
    writeFileSync(join(cwd, 'many.jsonl'), `${lines.join('\n')}\n`);
    let isPressed = false;
    const first = await runInTerminal(['build', 'many.jsonl', '--jobs', '1'], cwd, (text, terminal) => {
      if (isPressed || !/[1-9]\d* of 40 articles/.test(text)) return;
      isPressed = true;
      terminal.stdin?.write('\u0003');
    });
    expect(first.screen).toContain('Run the same command again to go on where it stopped.');
    expect(first.code).toBe(130);
    expect(await runProgram(['verify'], { cwd })).toMatchObject({ code: 0 });
    const kept = (await runProgram(['query', 'articles', '--limit', '1000'], { cwd })).stdout
      .trim()
      .split('\n').length;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(40);
    const second = await runProgram(['build', 'many.jsonl'], { cwd });
    expect(second.stderr).toMatch(new RegExp(`: ${40 - kept} articles, .*; ${kept} articles? unchanged`));
  });

  it('rows that are too wide for a table are blocks of lines that fit', async () => {
    const cwd = newFolder();
    await runProgram(['build', folderOf()], { cwd });
    const { screen } = await runInTerminal(['query', 'statements', 'Kovac'], cwd);
    expect(screen).toMatch(/^\u001b\[1msubject\u001b\[22m +\S/m);
    const widths = screen.split('\r\n').map((line) => line.replaceAll(/\u001b\[\d+m/g, '').length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
  });
});
