import { hashOfKey, isSessionKey, keyOfSession, userOfKey } from './session-keys';

const hash = 'a1'.repeat(32);

it('says whose session it is, whatever their externalId', () => {
  for (const externalId of ['ana', 'a:b', '']) {
    const key = keyOfSession(hash, externalId);
    expect([isSessionKey(key), hashOfKey(key), userOfKey(key)]).toEqual([true, hash, externalId]);
  }
});

it('leaves other callers as they are', () => {
  for (const key of ['ana', '\0account:x']) expect([isSessionKey(key), userOfKey(key)]).toEqual([false, key]);
});
