/** Reads at most once in `forMs`, and once for all who ask together. A failure is not remembered. */
export function remember<Value>(
  read: () => Promise<Value>,
  forMs: number,
  now: () => number = () => performance.now(),
): () => Promise<Value> {
  let last: { readonly at: number; readonly value: Promise<Value> } | undefined;
  return () => {
    if (last !== undefined && now() - last.at < forMs) return last.value;
    const reading = { at: now(), value: read() };
    last = reading;
    reading.value.catch(() => {
      if (last === reading) last = undefined;
    });
    return reading.value;
  };
}
