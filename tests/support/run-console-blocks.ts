import { spawnSync } from 'node:child_process';

export interface ConsoleOptions {
  /** Folder in which the commands run, one after the other. */
  readonly cwd: string;
  /** Folder put first on PATH: holds the programs that the text calls by name. */
  readonly bin: string;
}

/**
 * Runs every command of the ```console blocks of a Markdown text and puts what it really printed (stdout, then
 * stderr) below it. A text whose output is true comes back unchanged.
 * @throws when a command does not end with 0
 */
export function runConsoleBlocks(markdown: string, options: ConsoleOptions): string {
  return markdown.replace(/^```console\n([\s\S]*?)^```$/gm, (_, block: string) => {
    const shown = commandsOf(block).map((command) => `$ ${command}\n${outputOf(command, options)}`);
    return `\`\`\`console\n${shown.join('')}\`\`\``;
  });
}

/** Lines that begin with `$ `; a line that ends in a backslash goes on in the next one. */
function commandsOf(block: string): string[] {
  return [...block.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, command]) => command!);
}

function outputOf(command: string, { cwd, bin }: ConsoleOptions): string {
  const { NEWSGRAPH_STORE: _, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${command}`], {
    cwd,
    encoding: 'utf8',
    env: { ...environment, PATH: `${bin}:${process.env['PATH']}`, NO_COLOR: '1', COLUMNS: '100' },
  });
  if (status !== 0) throw new Error(`${command}\nended with ${status}\n${stdout}${stderr}`);
  return stdout + stderr;
}
