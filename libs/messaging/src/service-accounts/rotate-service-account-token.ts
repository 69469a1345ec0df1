import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import { createToken, hashToken } from './access-token';
import type { IssuedToken } from './create-service-account';
import { serviceAccountNotFound } from './revoke-service-account';
import type { ServiceAccount } from './service-accounts';

/** Seven days. */
export const maxOverlapSeconds = 604_800;
/** How long a token that ended is known as such: until then, its client reads why it is refused. */
const endedTokenDays = 30;

/** Gives an account a new token. The old one ends after the overlap; one that was in its overlap ends now. */
export function rotateServiceAccountToken(
  { database, now }: Dependencies,
  id: string,
  overlapSeconds: number,
): Promise<IssuedToken | Refused> {
  return database.transaction(async (tx): Promise<IssuedToken | Refused> => {
    const serviceAccount = await tx.serviceAccounts.lock(id);
    if (serviceAccount === undefined) return refused(serviceAccountNotFound);
    const at = now();
    const valid = (await tx.serviceAccounts.tokensOf(id)).filter(
      ({ validUntil }) => validUntil === null || validUntil > at,
    );
    const reason =
      refuseEnded(serviceAccount, at) ??
      refuseOverlap(
        overlapSeconds,
        valid.map(({ validUntil }) => validUntil),
      );
    if (reason !== null) return refused(reason);

    const token = createToken();
    const overlapEnd = new Date(at.getTime() + overlapSeconds * 1_000);
    for (const { hash } of valid) await tx.serviceAccounts.endToken(hash, overlapEnd);
    await tx.serviceAccounts.addToken(id, { hash: hashToken(token), createdAt: at, validUntil: null });
    await tx.serviceAccounts.removeTokensBefore(id, new Date(at.getTime() - endedTokenDays * 86_400_000));
    // Open sockets learn when their token ends.
    await tx.outbox.append([{ type: 'access-changed' }]);
    return { kind: 'issued', serviceAccount, token };
  });
}

function refuseEnded({ expiresAt, revokedAt }: ServiceAccount, at: Date) {
  if (revokedAt !== null) return refusal('TOO_LATE', 'This service account was revoked. Create a new one.', 'id');
  return expiresAt !== null && expiresAt <= at
    ? refusal('TOO_LATE', 'This service account has expired. Create a new one.', 'id')
    : null;
}

function refuseOverlap(seconds: number, ends: readonly (Date | null)[]) {
  if (seconds < 0 || seconds > maxOverlapSeconds)
    return refusal(
      'INVALID_INPUT',
      `Invalid overlapSeconds: ${seconds}. Use 0 to ${maxOverlapSeconds} (7 days).`,
      'overlapSeconds',
    );
  const earlier = ends.find((end) => end !== null);
  return seconds > 0 && earlier != null
    ? refusal(
        'INVALID_INPUT',
        `Two tokens are valid until ${earlier.toISOString()}. Wait until then, or end both with overlapSeconds: 0.`,
        'overlapSeconds',
      )
    : null;
}
