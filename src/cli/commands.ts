import type { CommandModule } from 'yargs';
import { cypher } from './commands/cypher.js';
import { find } from './commands/find.js';
import { load } from './commands/load.js';
import { query } from './commands/query.js';
import { remove } from './commands/remove.js';
import { timeline } from './commands/timeline.js';
import { why } from './commands/why.js';

/** In the order of the help. */
export const COMMANDS: readonly CommandModule[] = [load, query, find, why, timeline, cypher, remove];
