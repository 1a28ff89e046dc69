/** The same items; the next one is made while the last is being worked on. At most two are held at a time. */
export async function* readAhead<T>(items: AsyncIterator<T>): AsyncGenerator<T> {
  let next = startNext(items);
  for (;;) {
    const item = await next;
    if (item.done === true) return;
    next = startNext(items);
    yield item.value;
  }
}

function startNext<T>(items: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = items.next();
  // A failure is told when its turn comes; until then it must not count as unhandled.
  next.catch(() => {});
  return next;
}
