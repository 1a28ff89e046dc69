import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM_FOLDER } from './compile-program.js';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Leaves standard input open: the program waits for more. */
  readonly keepOpen?: boolean;
  /** Called when the program runs, to disturb it. */
  readonly whileRunning?: (program: ChildProcess) => void;
}

const MAIN = join(PROGRAM_FOLDER, 'src', 'cli', 'main.js');

/** Settings of whoever runs the tests must not reach the program. */
const CLEAN = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(NEO4J_|NEWSGRAPH_|NO_COLOR|FORCE_COLOR)/.test(name)),
);

/** Runs the program as its users do, in a process of its own, without a terminal. */
export function runProgram(words: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { cwd = newFolder(), stdin = '', environment = {}, keepOpen = false, whileRunning } = options;
  const program = spawn(process.execPath, [MAIN, ...words], { cwd, env: { ...CLEAN, ...environment } });
  const collected = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    program[name].setEncoding('utf8').on('data', (text: string) => {
      collected[name] += text;
    });
  }
  // A program that ends before it has read everything closes the pipe.
  program.stdin.on('error', () => {});
  program.stdin.write(stdin);
  if (!keepOpen) program.stdin.end();
  whileRunning?.(program);
  return new Promise((resolve, reject) => {
    program.on('error', reject);
    program.on('close', (code) => resolve({ code, ...collected }));
  });
}

/** The path of an empty folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'newsgraph-cli-'));
}
