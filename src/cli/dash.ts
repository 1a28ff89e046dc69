/** Stands for a lone `-` while yargs parses: as a positional argument it would drop it. No path holds a NUL. */
const PROTECTED_DASH = '\u0000-';

/** The words of a command line with every lone `-` made safe for yargs. */
export function protectDashes(words: readonly string[]): string[] {
  return words.map((word) => (word === '-' ? PROTECTED_DASH : word));
}

/** The word as the user wrote it. */
export function restoreDash(word: string): string {
  return word === PROTECTED_DASH ? '-' : word;
}
