import { accountScopes, type AccountScope } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { faultOfName } from '../directory';
import { refusal, type Refusal, refused, type Refused } from '../refusal';
import { createToken, hashToken } from './access-token';
import type { ServiceAccount } from './service-accounts';

export interface ServiceAccountInput {
  readonly name: string;
  readonly scopes: readonly AccountScope[];
  readonly expiresAt?: Date | null;
}

/** The only time that anyone sees the token. */
export interface IssuedToken {
  readonly kind: 'issued';
  readonly serviceAccount: ServiceAccount;
  readonly token: string;
}

/** Accounts that are not revoked. */
export const maxServiceAccounts = 200;
/** Those that are not revoked, and as many of the others. */
export const maxListedAccounts = 2 * maxServiceAccounts;
export const maxAccountNameLength = 100;
export const maxLifetimeYears = 5;

/** The caller has made sure that an administrator, who is a person, asks. */
export function createServiceAccount(
  { database, now, newId }: Dependencies,
  input: ServiceAccountInput,
): Promise<IssuedToken | Refused> {
  return database.transaction(async (tx): Promise<IssuedToken | Refused> => {
    const at = now();
    const refusals = checkInput(input, at);
    if (refusals.length > 0) return refused(...refusals);
    if ((await tx.serviceAccounts.count()) >= maxServiceAccounts)
      return refused(
        refusal('INVALID_INPUT', `There are ${maxServiceAccounts} service accounts. Revoke one that is not needed.`),
      );
    const serviceAccount: ServiceAccount = {
      id: newId(),
      name: input.name.trim(),
      scopes: accountScopes.filter((scope) => input.scopes.includes(scope)),
      createdAt: at,
      expiresAt: input.expiresAt ?? null,
      lastUsedAt: null,
      revokedAt: null,
    };
    const token = createToken();
    await tx.serviceAccounts.add(serviceAccount);
    await tx.serviceAccounts.addToken(serviceAccount.id, { hash: hashToken(token), createdAt: at, validUntil: null });
    return { kind: 'issued', serviceAccount, token };
  });
}

function checkInput({ name, scopes, expiresAt }: ServiceAccountInput, at: Date): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (message: string, field: string) => refusals.push(refusal('INVALID_INPUT', message, field));
  const fault =
    name.trim().length > maxAccountNameLength
      ? `must have at most ${maxAccountNameLength} characters`
      : faultOfName(name.trim());
  if (fault !== null) refuse(`name ${fault}.`, 'name');
  if (scopes.length === 0) refuse('Choose at least one scope.', 'scopes');
  if (expiresAt == null) return refusals;
  const latest = new Date(at);
  latest.setUTCFullYear(latest.getUTCFullYear() + maxLifetimeYears);
  if (expiresAt <= at) refuse('expiresAt must be in the future.', 'expiresAt');
  else if (expiresAt > latest)
    refuse(`expiresAt must be within ${maxLifetimeYears} years: ${latest.toISOString()} at the latest.`, 'expiresAt');
  return refusals;
}
