import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import type { ServiceAccount } from './service-accounts';

export type RevokeResult = { readonly kind: 'revoked'; readonly serviceAccount: ServiceAccount } | Refused;

export const serviceAccountNotFound = refusal('NOT_FOUND', 'Service account not found.', 'id');

/** Ends an account, its tokens and its sockets. Revoking it again changes nothing. */
export function revokeServiceAccount({ database, now }: Dependencies, id: string): Promise<RevokeResult> {
  return database.transaction(async (tx): Promise<RevokeResult> => {
    const serviceAccount = await tx.serviceAccounts.lock(id);
    if (serviceAccount === undefined) return refused(serviceAccountNotFound);
    if (serviceAccount.revokedAt !== null) return { kind: 'revoked', serviceAccount };
    const revokedAt = now();
    await tx.serviceAccounts.revoke(id, revokedAt);
    await tx.outbox.append([{ type: 'access-changed' }]);
    return { kind: 'revoked', serviceAccount: { ...serviceAccount, revokedAt } };
  });
}
