import { createToken, hashToken } from '@patchbay/messaging';
import type { TokenOwner } from '@patchbay/persistence';
import { createAccountTokens, isAccountKey, keyOfAccount } from './account-tokens';

const at = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1_000);
const token = createToken();
const owner: TokenOwner = {
  id: '7b1f7f9e-57a5-4c9b-9d8e-0e5a2f6f3c11',
  name: 'CRM',
  scopes: ['DIRECTORY_READ'],
  createdAt: at,
  expiresAt: null,
  lastUsedAt: null,
  revokedAt: null,
  hash: hashToken(token),
  validUntil: null,
};
const asked: (readonly string[])[] = [];
const tokensOf = (change: Partial<TokenOwner> = {}) =>
  createAccountTokens(
    {
      serviceAccounts: {
        async byTokenHashes(hashes) {
          asked.push(hashes);
          return new Map(hashes.filter((hash) => hash === owner.hash).map((hash) => [hash, { ...owner, ...change }]));
        },
        byIds: async (ids) => (ids.includes(owner.id) ? [{ ...owner, ...change }] : []),
      },
    },
    () => at,
  );

test('a valid token names its account, with its scopes and its end', async () => {
  const { verify, readViewer } = tokensOf({ expiresAt: later(60) });
  const { externalId, expiresAt } = await verify(token);
  expect(isAccountKey(externalId)).toBe(true);
  expect(externalId).not.toContain(token);
  expect(expiresAt).toEqual(later(60));
  expect(await readViewer(externalId)).toMatchObject({
    userId: owner.id,
    account: { name: 'CRM', scopes: new Set(['DIRECTORY_READ']), validUntil: later(60) },
  });
});

test.each<[string, Partial<TokenOwner>, RegExp]>([
  ['revoked', { revokedAt: at }, /was revoked/],
  ['expired with its account', { expiresAt: at }, /has expired/],
  ['past its overlap', { validUntil: at, expiresAt: later(60) }, /has expired/],
])('a token that is %s is refused, and is no guess', async (_name, change, reason) => {
  const { externalId } = await tokensOf().verify(token);
  const { verify, readViewer } = tokensOf(change);
  const error: unknown = await verify(token).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ message: expect.stringMatching(reason) as string });
  expect((error as { extensions: object }).extensions).not.toHaveProperty('isForged');
  expect(await readViewer(externalId)).toBeUndefined();
});

test('a token ends when the first of its overlap and its account does', async () => {
  expect((await tokensOf({ validUntil: later(30), expiresAt: later(60) }).verify(token)).expiresAt).toEqual(later(30));
  expect((await tokensOf({ validUntil: later(90), expiresAt: later(60) }).verify(token)).expiresAt).toEqual(later(60));
  expect((await tokensOf().verify(token)).expiresAt).toBeNull();
});

test('a guess is forged; one with a wrong checksum needs no query', async () => {
  const { verify } = tokensOf();
  await expect(verify(createToken())).rejects.toMatchObject({ extensions: { isForged: true } });
  asked.length = 0;
  await expect(verify(`${token.slice(0, -4)}AAAA`)).rejects.toMatchObject({ extensions: { isForged: true } });
  expect(asked).toEqual([]);
});

test('tokens that come together are read in one statement, each time again', async () => {
  const { verify } = tokensOf();
  asked.length = 0;
  await Promise.all([verify(token), verify(token)]);
  await verify(token);
  expect(asked).toEqual([[owner.hash], [owner.hash]]);
});

test('what is done in the name of an account has its rights without a token, as long as it is valid', async () => {
  const key = keyOfAccount(owner.id);
  expect(isAccountKey(key)).toBe(true);
  expect(await tokensOf({ expiresAt: later(60) }).readViewer(key)).toMatchObject({
    userId: owner.id,
    account: { name: 'CRM', scopes: new Set(['DIRECTORY_READ']), validUntil: later(60) },
  });
  for (const change of [{ revokedAt: at }, { expiresAt: at }])
    expect(await tokensOf(change).readViewer(key)).toBeUndefined();
  expect(await tokensOf().readViewer(keyOfAccount('another'))).toBeUndefined();
});
