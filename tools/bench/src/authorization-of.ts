import { SignJWT } from 'jose';
import { tokenSecret } from './start-program';

/** The `authorization` header of a user. */
export async function authorizationOf(externalId: string): Promise<string> {
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(externalId)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(Buffer.from(tokenSecret));
  return `Bearer ${token}`;
}
