/** Aborts with the first of these. */
export function abortedBy(signals: readonly (AbortSignal | undefined)[]): AbortController {
  const ending = new AbortController();
  const end = () => ending.abort();
  for (const signal of signals) {
    if (signal?.aborted === true) ending.abort();
    signal?.addEventListener('abort', end);
    ending.signal.addEventListener('abort', () => signal?.removeEventListener('abort', end));
  }
  return ending;
}
