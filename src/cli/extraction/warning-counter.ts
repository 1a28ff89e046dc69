import type { ReadWarning } from '../../../ingest/1-article/read-articles.js';
import type { Log } from '../log.js';

/** Tells warnings as they come and counts them for the summary. */
export class WarningCounter {
  readonly #log: Log;
  count = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  readonly add = ({ place, message }: ReadWarning): void => {
    this.count += 1;
    this.#log.warn(`${place}: ${message}`);
  };
}
