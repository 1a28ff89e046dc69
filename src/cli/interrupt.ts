import { EXIT_CODE } from './exit-code.js';
import type { Log } from './log.js';

/** A run that Ctrl-C may end in good order. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Stops listening. */
  release(): void;
}

/**
 * The first SIGINT or SIGTERM lets the current batch finish, the second ends the program at once: a batch is stored whole
 * or not at all, so nothing is lost either way.
 */
export function listenForInterrupt(log: Log): Interruption {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(EXIT_CODE.interrupted);
    log.info('\nInterrupted: finishing the current batch. Press Ctrl-C again to end at once.');
    process.exitCode = EXIT_CODE.interrupted;
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
