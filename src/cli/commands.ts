import type { CommandModule } from 'yargs';
import { cypher } from './commands/cypher.js';
import { find } from './commands/find.js';
import { query } from './commands/query.js';
import { timeline } from './commands/timeline.js';

/** In the order of the help. */
export const COMMANDS: readonly CommandModule[] = [query, find, timeline, cypher];
