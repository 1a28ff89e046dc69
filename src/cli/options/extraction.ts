import { availableParallelism } from 'node:os';
import type { Argv } from 'yargs';
import { UsageError } from '../../model/errors.js';
import { numberBetween, wholeNumberBetween } from './number-between.js';

export interface ExtractionArguments {
  readonly jobs: number;
  readonly 'min-confidence': number | undefined;
  readonly encoding: string;
  readonly language: string;
}

/** More threads than this gain little and each holds a model of its own in memory. */
const MAX_DEFAULT_JOBS = 4;
const MAX_JOBS = 64;

/** The options of reading and extracting, the same for `extract` and `build`. */
export function withExtraction<T>(yargs: Argv<T>): Argv<T & ExtractionArguments> {
  return withThreads(yargs)
    .option('encoding', {
      type: 'string',
      requiresArg: true,
      default: 'utf-8',
      coerce: checkEncoding,
      describe: 'Of all files, such as windows-1252',
    })
    .option('language', {
      type: 'string',
      requiresArg: true,
      default: 'en',
      describe: 'Of articles that do not say theirs (BCP 47)',
    }) as Argv<T & ExtractionArguments>;
}

/** The options of extracting alone. */
export function withThreads<T>(
  yargs: Argv<T>,
): Argv<T & Pick<ExtractionArguments, 'jobs' | 'min-confidence'>> {
  return yargs
    .option('jobs', {
      type: 'string',
      requiresArg: true,
      default: String(Math.min(availableParallelism(), MAX_DEFAULT_JOBS)),
      coerce: wholeNumberBetween('jobs', 1, MAX_JOBS),
      describe: 'Threads that extract; the output is the same for any number',
    })
    .option('min-confidence', {
      type: 'string',
      requiresArg: true,
      coerce: numberBetween('min-confidence', 0, 1),
      describe: 'Leave out what is less sure, 0 to 1; 0 prints everything found',
    }) as Argv<T & Pick<ExtractionArguments, 'jobs' | 'min-confidence'>>;
}

function checkEncoding(label: string): string {
  try {
    new TextDecoder(label);
    return label;
  } catch {
    throw new UsageError(
      `There is no encoding "${label}". Known ones are utf-8, windows-1252, utf-16le, gb18030 …`,
    );
  }
}
