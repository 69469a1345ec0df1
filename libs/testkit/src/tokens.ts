import { exportJWK, generateKeyPair, SignJWT, type GenerateKeyPairResult, type JWTPayload } from 'jose';
import { randomUUID } from 'node:crypto';
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
  /** It answers all requests for its keys with an error. */
  isAway: boolean;
  /** Replaces the key. */
  rotate(): Promise<void>;
  /** Signs with the latest key. */
  sign(claims: JWTPayload): Promise<string>;
  close(): Promise<void>;
}

/** A fake identity provider: serves its keys at a URL and signs tokens with them. */
export async function startKeySet(algorithm: 'RS256' | 'PS256' | 'ES256' | 'EdDSA'): Promise<KeySet> {
  let key: {
    readonly kid: string;
    readonly privateKey: GenerateKeyPairResult['privateKey'];
    readonly keys: readonly object[];
  };
  const rotate = async () => {
    const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
    const kid = randomUUID();
    key = { kid, privateKey, keys: [{ ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' }] };
  };
  await rotate();
  const server = createServer((_request, response) => {
    response.writeHead(keySet.isAway ? 500 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: key.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const keySet: KeySet = {
    isAway: false,
    rotate,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    sign: (claims) =>
      new SignJWT({ exp: Math.floor(Date.now() / 1_000) + 3_600, ...claims })
        .setProtectedHeader({ alg: algorithm, kid: key.kid })
        .sign(key.privateKey),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return keySet;
}
