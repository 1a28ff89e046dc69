import type { Arguments, Argv, CommandModule } from 'yargs';
import { rememberCommand } from './explain-usage.js';
import type { LogOptions } from './log.js';

export interface CommandDefinition<Options> {
  /** The name, and what stands after it: `find <text>`. */
  readonly command: string;
  readonly summary: string;
  /** One command line that works, the last thing its help says. */
  readonly example: string;
  /** The whole usage, where it is not `command` (a command below another one). */
  readonly usage?: string;
  /** More to know, above the example. */
  readonly notes?: string;
  readonly options: (yargs: Argv) => Argv<Options>;
  readonly run: (options: Arguments<Options> & LogOptions) => Promise<void>;
}

/** A command for yargs whose help ends in an example and whose options can be suggested. */
export function defineCommand<Options>(definition: CommandDefinition<Options>): CommandModule {
  const { command, usage, summary, example, notes, options, run } = definition;
  return {
    command,
    describe: summary,
    builder: (yargs: Argv) => {
      const built = options(yargs);
      rememberCommand(built, usage ?? command);
      return built.epilogue(
        [...(notes === undefined ? [] : [notes, '']), 'Example:', `  ${example}`].join('\n'),
      );
    },
    handler: (given) => run(given as Arguments<Options> & LogOptions),
  };
}
