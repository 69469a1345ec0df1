import { SignJWT } from 'jose';
import { createTokenVerifier } from './verify-token';

const secret = 'a-secret-of-some-length-for-the-tests';
const verifier = () =>
  createTokenVerifier(
    { jwtSecret: { reveal: () => secret } } as unknown as Parameters<typeof createTokenVerifier>[0],
    undefined,
  );
/** A token is accepted for 60 s after it expires. */
const token = (secondsAccepted: number) =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('ana')
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

test('a cached token does not make a forged copy of it valid', async () => {
  const verify = verifier();
  const valid = await token(60);
  await verify(valid);
  const forged = `${valid.slice(0, -4)}${valid.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
  for (const _ of [1, 2]) await expect(verify(forged)).rejects.toThrow('its format or signature is wrong');
});
