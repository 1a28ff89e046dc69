import { makeVisible } from '../query/make-visible.js';
import { eraseProgress } from './progress.js';

export interface LogOptions {
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
}

/** What a command says beside its data, on stderr. */
export interface Log {
  /** What happened and what to do next; not with --quiet. */
  info(message: string): void;
  /** Something was passed over or lost; always. */
  warn(message: string): void;
  /** Details; only with --verbose. */
  detail(message: string): void;
}

export function createLog({ quiet = false, verbose = false }: LogOptions): Log {
  return {
    info: (message) => {
      if (!quiet) writeLines(message);
    },
    warn: (message) => writeLines(`warning: ${message}`),
    detail: (message) => {
      if (verbose) writeLines(message);
    },
  };
}

/** Each line is made safe: messages quote names, paths and texts of strangers. */
export function writeLines(message: string): void {
  const lines = message.split('\n').map((line) => `${line === '' ? '' : makeVisible(line)}\n`);
  eraseProgress();
  process.stderr.write(lines.join(''));
}
