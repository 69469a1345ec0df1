const maxCallsInFlight = 3;

/** Handles items while the next ones are read, a few at a time. The first failure ends it. */
export async function inParallel<Item>(
  items: AsyncIterable<Item>,
  handle: (item: Item) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  for await (const item of items) {
    const call: Promise<void> = handle(item)
      .catch((error: unknown) => void (failure ??= { error }))
      .finally(() => running.delete(call));
    running.add(call);
    if (running.size >= maxCallsInFlight) await Promise.race(running);
    if (failure !== undefined) break;
  }
  await Promise.all(running);
  if (failure !== undefined) throw failure.error;
}
