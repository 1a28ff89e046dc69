import { NewsgraphError } from '../model/errors.js';
import { EXIT_CODE } from './exit-code.js';
import { writeLines } from './log.js';

/**
 * Says on stderr what went wrong, and sets the exit code. Errors of ours say it themselves; any other is a defect of the
 * program and comes with its stack when `verbose`.
 */
export function reportError(error: unknown, verbose: boolean): void {
  if (error instanceof NewsgraphError) {
    writeLines(`newsgraph: ${error.message}`);
    process.exitCode = error.code === 'usage' ? EXIT_CODE.usage : EXIT_CODE.failed;
  } else {
    const message = error instanceof Error ? error.message : String(error);
    writeLines(
      `newsgraph: unexpected error: ${message}. Run again with --verbose for its place in the program`,
    );
    process.exitCode = EXIT_CODE.failed;
  }
  if (verbose) writeLines(stackOf(error));
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? ''}${cause}`;
}
