import { createLogger, followClock, forgetClock, Secret } from '@patchbay/service-kit';
import { SignJWT } from 'jose';
import { createTokenVerifier } from './verify-token';

const secret = 'a-secret-of-some-length-for-the-tests';
const logged: Record<string, unknown>[] = [];
const log = createLogger(
  { level: 'trace', name: 'test' },
  { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
);
const verifier = (auth: Record<string, unknown> = {}) =>
  createTokenVerifier(
    { jwtSecret: new Secret(secret), subjectClaim: 'sub', ...auth } as Parameters<typeof createTokenVerifier>[0],
    undefined,
    log,
  );
/** A token is accepted for 60 s after it expires. */
const token = (secondsAccepted: number, claims: Record<string, unknown> = {}) =>
  new SignJWT({ sub: 'ana', ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(Math.floor(Date.now() / 1_000) + secondsAccepted - 60)
    .sign(Buffer.from(secret));

test('a cached token is refused after it expires', async () => {
  const verify = verifier();
  const short = await token(3);
  const { expiresAt, externalId } = await verify(short);
  expect(externalId).toBe('ana');
  expect(await verify(short)).toEqual({ externalId, expiresAt });
  await new Promise((resolve) => setTimeout(resolve, expiresAt!.getTime() - Date.now() + 50));
  await expect(verify(short)).rejects.toThrow('The token has expired. Get a new one.');
});

test('the clock of PostgreSQL counts, not that of the machine', async () => {
  const hour = 3_600_000;
  const read = (aheadMs: number) => {
    const at = performance.now();
    followClock({ at: new Date(Date.now() + aheadMs), askedAt: at, cameAt: at });
  };
  try {
    read(hour);
    await expect(verifier()(await token(1_800))).rejects.toThrow('The token has expired. Get a new one.');
    read(-hour);
    expect((await verifier()(await token(-1_800))).externalId).toBe('ana');
  } finally {
    forgetClock();
  }
});

test('a cached token does not make a forged copy of it valid', async () => {
  const verify = verifier();
  const valid = await token(60);
  await verify(valid);
  const forged = `${valid.slice(0, -4)}${valid.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
  for (const _ of [1, 2]) await expect(verify(forged)).rejects.toThrow('its format or signature is wrong');
});

test('the claim of the externalId can be another one than sub', async () => {
  const verify = verifier({ subjectClaim: 'oid' });
  expect((await verify(await token(60, { oid: '7c1b' }))).externalId).toBe('7c1b');
  for (const oid of [undefined, '', 7, ['7c1b']])
    await expect(verify(await token(60, { oid }))).rejects.toThrow('"oid" must be the externalId of a user.');
});

test.each(['https://id.example', 'https://id.example/'])(
  '%s is the same issuer with and without the last slash',
  async (issuer) => {
    const verify = verifier({ issuer });
    for (const iss of ['https://id.example', 'https://id.example/'])
      expect((await verify(await token(60, { iss }))).externalId).toBe('ana');
  },
);

test('a token of another issuer is refused, and both issuers are logged without the token', async () => {
  logged.length = 0;
  const foreign = await token(60, { iss: 'https://other.example' });
  await expect(verifier({ issuer: 'https://id.example' })(foreign)).rejects.toThrow('for another installation');
  expect(logged).toMatchObject([{ level: 40, expected: 'https://id.example', actual: 'https://other.example' }]);
  expect(JSON.stringify(logged)).not.toContain(foreign.split('.')[2]);
});
