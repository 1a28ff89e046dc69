import { UsageError } from '../../model/errors.js';
import { didYouMean } from '../../query/did-you-mean.js';

/** Checks the value of an option against the values it may have. @param what as in "There is no WHAT …" */
export function oneOf<T extends string>(what: string, known: readonly T[]): (value: string) => T {
  return (value) => {
    const found = known.find((name) => name === value);
    if (found !== undefined) return found;
    throw new UsageError(
      `There is no ${what} "${value}".${didYouMean(value, known)} There are: ${known.join(', ')}`,
    );
  };
}
