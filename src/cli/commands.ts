import type { CommandModule } from 'yargs';
import { build } from './commands/build.js';
import { cypher } from './commands/cypher.js';
import { demo } from './commands/demo.js';
import { evaluateCommand } from './commands/eval.js';
import { exportCommand } from './commands/export.js';
import { extract } from './commands/extract.js';
import { find } from './commands/find.js';
import { load } from './commands/load.js';
import { query } from './commands/query.js';
import { remove } from './commands/remove.js';
import { schema } from './commands/schema.js';
import { stats } from './commands/stats.js';
import { timeline } from './commands/timeline.js';
import { verify } from './commands/verify.js';
import { why } from './commands/why.js';

/** In the order of the help. */
export const COMMANDS: readonly CommandModule[] = [
  build,
  extract,
  load,
  query,
  find,
  why,
  timeline,
  stats,
  schema,
  cypher,
  exportCommand,
  remove,
  verify,
  evaluateCommand,
  demo,
];
