import type { Argv } from 'yargs';
import { UsageError } from '../model/errors.js';
import { didYouMean } from '../query/did-you-mean.js';
import { declaredOptions } from './declared-options.js';

/** The command that is being parsed, as far as yargs has got. */
let current: { readonly usage: string; readonly options: readonly string[] } | null = null;

/** Keeps what the command that yargs has just built may be given. @param usage as in `newsgraph find <text>` */
export function rememberCommand(yargs: Argv, usage: string): void {
  current = { usage, options: Object.keys(declaredOptions(yargs).key) };
}

/**
 * What yargs complains of, as a UsageError that suggests what may have been meant.
 * @param words the command line
 */
export function explainUsage(
  message: string,
  words: readonly string[],
  commands: readonly string[],
): UsageError {
  const unknown = /^Unknown (?:argument|command)s?: (.+)$/.exec(message)?.[1]?.split(', ');
  if (unknown !== undefined) return explainUnknown(unknown, words, commands);
  if (message.startsWith('Not enough non-option arguments')) {
    return new UsageError(`Something is missing. Usage: newsgraph ${current?.usage ?? '<command>'}`);
  }
  const option = /^Not enough arguments following: (.+)$/.exec(message)?.[1];
  if (option !== undefined) return new UsageError(`--${option} needs a value`);
  return new UsageError(message.replaceAll(/\s+/g, ' '));
}

function explainUnknown(
  unknown: readonly string[],
  words: readonly string[],
  commands: readonly string[],
): UsageError {
  if (current === null) {
    const word = unknown.find((each) => words.includes(each)) ?? unknown[0]!;
    return new UsageError(
      `There is no command "${word}".${didYouMean(word, commands)} List them with: newsgraph --help`,
    );
  }
  const word = unknown[0]!;
  const hint = didYouMean(word, current.options).replaceAll(/"([^"]+)"/g, '--$1');
  const shown = words.includes(word) ? `"${word}"` : `--${word}`;
  return new UsageError(`${shown} is not understood here.${hint} Usage: newsgraph ${current.usage}`);
}
