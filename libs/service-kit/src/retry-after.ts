/** Longer waits are cut to this one. In milliseconds. */
const maxWaitMs = 60 * 60_000;

/** How long a `Retry-After` header asks to wait, in milliseconds: seconds, or an HTTP date. Null without a valid one. */
export function retryAfterMs(header: string | readonly string[] | undefined, now: Date): number | null {
  const given = (typeof header === 'string' ? header : (header?.[0] ?? '')).trim();
  const waitMs = /^\d+$/.test(given)
    ? Number(given) * 1_000
    : Date.parse(isHttpDate.test(given) ? given : '') - now.getTime();
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(waitMs, 0), maxWaitMs);
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats, the one that is not obsolete. */
const isHttpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
