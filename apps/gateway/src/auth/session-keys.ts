/** Instead of an `externalId`, which never holds a NUL character. A hash and the user's `externalId` follow. */
const keyPrefix = '\0session:';
const hashLength = 64;

/** Whether a caller comes with the cookie of a session: its key stands in the place of the user's `externalId`. */
export const isSessionKey = (key: string): boolean => key.startsWith(keyPrefix);

export const keyOfSession = (hash: string, externalId: string): string => `${keyPrefix}${hash}:${externalId}`;

export const hashOfKey = (key: string): string => key.slice(keyPrefix.length, keyPrefix.length + hashLength);

/** All sessions and tokens of a user share what the user may use. */
export const userOfKey = (key: string): string =>
  isSessionKey(key) ? key.slice(keyPrefix.length + hashLength + 1) : key;
