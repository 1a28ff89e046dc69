/** Milliseconds between two drawings: often enough to look alive, rare enough to cost nothing. */
const INTERVAL = 200;

/** One line on stderr that counts up; nothing at all unless stderr is a terminal. */
export interface Progress {
  /** @param done articles so far, of `total` when that is known */
  update(done: number, total?: number): void;
  /** Takes the line away. */
  end(): void;
}

/** @param unit what is counted, in the plural */
export function createProgress(unit: string, quiet = false): Progress {
  if (quiet || !process.stderr.isTTY) return { update: () => {}, end: () => {} };
  const started = performance.now();
  let drawn = 0;
  return {
    update: (done, total) => {
      const now = performance.now();
      if (now - drawn < INTERVAL) return;
      drawn = now;
      process.stderr.write(`\r\u001b[K${describeProgress(unit, done, total, (now - started) / 1000)}`);
    },
    end: () => {
      if (drawn > 0) process.stderr.write('\r\u001b[K');
    },
  };
}

/** `120 of 400 articles, 12.5 a second, 22 s left`; without `total` no time left. @param seconds since the start */
export function describeProgress(
  unit: string,
  done: number,
  total: number | undefined,
  seconds: number,
): string {
  const rate = done / Math.max(seconds, 0.001);
  const speed = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
  if (total === undefined) return `${done} ${unit}, ${speed} a second`;
  const left = rate > 0 ? `, ${formatSeconds((total - done) / rate)} left` : '';
  return `${done} of ${total} ${unit}, ${speed} a second${left}`;
}

function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
