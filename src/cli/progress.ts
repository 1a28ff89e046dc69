/** Milliseconds between two drawings: often enough to look alive, rare enough to cost nothing. */
const INTERVAL = 200;
const ERASE_LINE = '\r\u001b[K';

/** One line on stderr that counts up; nothing at all unless stderr is a terminal. */
export interface Progress {
  /**
   * @param done so far, of `total` when that is known
   * @param skipped of `done`, what needed no work: it says nothing about the time left
   */
  update(done: number, total?: number, skipped?: number): void;
  /** @param share of the whole work, 0 to 1, where only that is known */
  updateShare(done: number, share: number): void;
  /** Takes the line away. */
  end(): void;
}

let isDrawn = false;

/** @param unit what is counted, in the plural */
export function createProgress(unit: string, quiet = false): Progress {
  if (!showsProgress(quiet)) return { update: () => {}, updateShare: () => {}, end: () => {} };
  const started = performance.now();
  let drawn = Number.NEGATIVE_INFINITY;
  const draw = (describe: (seconds: number) => string) => {
    const now = performance.now();
    if (now - drawn < INTERVAL) return;
    drawn = now;
    const line = describe((now - started) / 1000);
    // A line that wraps could not be taken away.
    process.stderr.write(`${ERASE_LINE}${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
    isDrawn = true;
  };
  return {
    update: (done, total, skipped) =>
      draw((seconds) => describeProgress(unit, done, total, seconds, skipped)),
    updateShare: (done, share) => draw((seconds) => describeShare(unit, done, share, seconds)),
    end: eraseProgress,
  };
}

/** Whether what it costs to know the total is worth it. */
export function showsProgress(quiet = false): boolean {
  return !quiet && process.stderr.isTTY === true;
}

/** Makes room for a message; the next update draws the line again below it. */
export function eraseProgress(): void {
  if (isDrawn) process.stderr.write(ERASE_LINE);
  isDrawn = false;
}

/** `120 of 400 articles, 12.5 a second, 22 s left`; without `total` no time left. @param seconds since the start */
export function describeProgress(
  unit: string,
  done: number,
  total: number | undefined,
  seconds: number,
  skipped = 0,
): string {
  const rate = rateOf(done - skipped, seconds);
  const speed = formatRate(rate);
  if (total === undefined) return `${done} ${unit}, ${speed}`;
  const left = rate > 0 ? `, ${formatSeconds((total - done) / rate)} left` : '';
  return `${done} of ${total} ${unit}, ${speed}${left}`;
}

/** `120 articles, 30 %, 12.5 a second, 22 s left`. @param share of the whole work, 0 to 1 */
export function describeShare(unit: string, done: number, share: number, seconds: number): string {
  const left = share > 0 ? `, ${formatSeconds((seconds * (1 - share)) / share)} left` : '';
  return `${done} ${unit}, ${Math.round(share * 100)} %, ${formatRate(rateOf(done, seconds))}${left}`;
}

function rateOf(done: number, seconds: number): number {
  return done / Math.max(seconds, 0.001);
}

function formatRate(rate: number): string {
  return `${rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)} a second`;
}

function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
