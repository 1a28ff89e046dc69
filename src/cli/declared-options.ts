import type { Argv } from 'yargs';

export interface DeclaredOptions {
  /** By name: all that may be given. */
  readonly key: Readonly<Record<string, unknown>>;
  /** Names of those that may be given several times. */
  readonly array: readonly string[];
}

/** What has been declared so far. The method is missing in the types of yargs. */
export function declaredOptions(yargs: Argv): DeclaredOptions {
  return (yargs as unknown as { getOptions(): DeclaredOptions }).getOptions();
}
