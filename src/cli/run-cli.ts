import yargs, { type MiddlewareFunction } from 'yargs';
import { UsageError } from '../model/errors.js';
import { packageVersion } from '../model/package-version.js';
import { COMMANDS, loadCommands } from './commands.js';
import { protectDashes } from './dash.js';
import { explainUsage } from './explain-usage.js';
import { refuseRepeated } from './refuse-repeated.js';
import { reportError } from './report-error.js';
import { endOnBrokenPipe } from './write-out.js';

/** Runs one command line (without node and script) and sets the exit code; never throws. */
export async function runCli(words: readonly string[]): Promise<void> {
  endOnBrokenPipe();
  try {
    await (await parserOf(words)).parseAsync();
  } catch (error) {
    reportError(error, words.includes('--verbose'));
  }
}

async function parserOf(words: readonly string[]) {
  const commands = await loadCommands(words);
  return (
    yargs(protectDashes(words))
      .scriptName('newsgraph')
      .usage(
        '$0 <command>\n\nTurns news articles into a knowledge graph in which every fact keeps its sentence.',
      )
      .locale('en')
      .exitProcess(false)
      .parserConfiguration({ 'camel-case-expansion': false })
      // Before the commands: it must run before their options are checked.
      .middleware(refuseRepeated as MiddlewareFunction, true)
      .command(commands)
      .option('quiet', { type: 'boolean', global: true, describe: 'Only data, warnings and errors' })
      .option('verbose', {
        type: 'boolean',
        global: true,
        describe: 'More about what is done, and where it failed',
      })
      .strict()
      .demandCommand(1, NO_COMMAND)
      .completion('completion', 'Print a script for the shell that completes commands and options')
      .version(packageVersion())
      .help()
      .wrap(Math.min(100, process.stdout.columns ?? 100))
      .epilogue('Example:\n  newsgraph build examples/articles && newsgraph query top-entities')
      .fail((message, error) => {
        // What yargs finds wrong comes without an error, or with one of its own; anything else is passed on.
        throw error !== undefined && error.name !== 'YError' ? error : usageError(message, words);
      })
  );
}

const NO_COMMAND = 'no command';

function usageError(message: string, words: readonly string[]): UsageError {
  if (message === NO_COMMAND) {
    return new UsageError('Which command? List them with: newsgraph --help');
  }
  return explainUsage(message, words, [...COMMANDS.keys()]);
}
