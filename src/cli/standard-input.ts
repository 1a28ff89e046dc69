/**
 * What comes in on standard input, until it ends or `signal` is aborted: a program that waits for a line must still end
 * when it is told to.
 */
export async function* standardInput(signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const iterator: AsyncIterator<Uint8Array> = process.stdin[Symbol.asyncIterator]();
  const aborted = new Promise<null>((resolve) => {
    if (signal?.aborted) resolve(null);
    signal?.addEventListener('abort', () => resolve(null), { once: true });
  });
  try {
    for (;;) {
      const coming = iterator.next();
      const next = await Promise.race([coming, aborted]);
      // Nobody waits any more for what is still coming, nor for its failure.
      if (next === null) coming.catch(() => {});
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    process.stdin.destroy();
  }
}
