import type { CommandModule } from 'yargs';

/**
 * By name, in the order of the help. Each is loaded when it is wanted: `newsgraph find` need not wait for the code of
 * the language model, nor `newsgraph extract` for that of the stores.
 */
export const COMMANDS: ReadonlyMap<string, () => Promise<CommandModule>> = new Map([
  ['build', async () => (await import('./commands/build.js')).build],
  ['extract', async () => (await import('./commands/extract.js')).extract],
  ['load', async () => (await import('./commands/load.js')).load],
  ['query', async () => (await import('./commands/query.js')).query],
  ['find', async () => (await import('./commands/find.js')).find],
  ['why', async () => (await import('./commands/why.js')).why],
  ['timeline', async () => (await import('./commands/timeline.js')).timeline],
  ['stats', async () => (await import('./commands/stats.js')).stats],
  ['schema', async () => (await import('./commands/schema.js')).schema],
  ['cypher', async () => (await import('./commands/cypher.js')).cypher],
  ['export', async () => (await import('./commands/export.js')).exportCommand],
  ['remove', async () => (await import('./commands/remove.js')).remove],
  ['verify', async () => (await import('./commands/verify.js')).verify],
  ['eval', async () => (await import('./commands/eval.js')).evaluateCommand],
  ['demo', async () => (await import('./commands/demo.js')).demo],
]);

/** The command that `words` begin with; all of them when they begin with none, for the help and for suggestions. */
export async function loadCommands(words: readonly string[]): Promise<CommandModule[]> {
  const load = COMMANDS.get(words[0] ?? '');
  return load === undefined
    ? await Promise.all([...COMMANDS.values()].map((each) => each()))
    : [await load()];
}
