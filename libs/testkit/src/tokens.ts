import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Signs a token like a customer's own sign-in. Without `exp` (seconds since 1970), it is valid for one hour. */
export function signToken(secret: string, claims: JWTPayload): Promise<string> {
  return new SignJWT({ exp: Math.floor(Date.now() / 1_000) + 3_600, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(Buffer.from(secret));
}

export interface KeySet {
  readonly url: string;
  sign(claims: JWTPayload): Promise<string>;
  close(): Promise<void>;
}

/** A fake identity provider: serves its keys at a URL and signs tokens with them. */
export async function startKeySet(algorithm: 'RS256' | 'ES256'): Promise<KeySet> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: algorithm, use: 'sig' }] };
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(keys));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    sign: (claims) =>
      new SignJWT({ exp: Math.floor(Date.now() / 1_000) + 3_600, ...claims })
        .setProtectedHeader({ alg: algorithm, kid: 'test' })
        .sign(privateKey),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
