import type { Arguments, Argv } from 'yargs';
import { UsageError } from '../model/errors.js';
import { declaredOptions } from './declared-options.js';

/**
 * For yargs, which makes a list of an option that is given twice: no command expects one, and to take either value
 * would be a guess. @throws UsageError
 */
export function refuseRepeated(given: Arguments, yargs: Argv): void {
  const { key, array } = declaredOptions(yargs);
  for (const [name, value] of Object.entries(given)) {
    if (!Array.isArray(value) || !Object.hasOwn(key, name) || array.includes(name)) continue;
    const values = value.map((each) => `"${String(each)}"`).join(' and ');
    const option = name.length === 1 ? `-${name}` : `--${name}`;
    throw new UsageError(`${option} is given more than once, as ${values}. Give it once`);
  }
}
