import { UsageError } from '../../model/errors.js';

/** Checks the value of an option that is a number. @param option its name, without dashes */
export function numberBetween(option: string, least: number, most: number): (value: unknown) => number {
  return (value) => {
    const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
    if (number >= least && number <= most) return number;
    throw new UsageError(`--${option} is a number from ${least} to ${most}, not "${String(value)}"`);
  };
}

/** Checks the value of an option that is a whole number. */
export function wholeNumberBetween(option: string, least: number, most: number): (value: unknown) => number {
  const check = numberBetween(option, least, most);
  return (value) => {
    const number = check(value);
    if (Number.isInteger(number)) return number;
    throw new UsageError(`--${option} is a whole number, not "${String(value)}"`);
  };
}
