const key = /^[a-z]+\/[0-9a-f-]{36}$/;

/** Keys are made of ids, never of what somebody sent: another one is our mistake, and reaches no path or address. */
export function checkKey(given: string): string {
  if (!key.test(given)) throw new Error('This is no key of a file.');
  return given;
}
