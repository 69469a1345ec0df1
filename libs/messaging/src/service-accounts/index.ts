/**
 * service-accounts: programs of the company that use the API, each with scopes and a token of its own.
 *
 * - A token is shown once and stored as a hash. An account has at most two valid tokens: during the overlap of a rotation.
 * - An account is never deleted, because texts and consent changes name it. It is revoked.
 * - Revoking and rotating add the event `access-changed`, so that every gateway asks again who may stay.
 *
 * It does not say what a scope allows: the gateway's table of operations does.
 */
export { createToken, hashToken, isWellFormedToken, tokenPrefix } from './access-token';
export {
  createServiceAccount,
  type IssuedToken,
  maxAccountNameLength,
  maxLifetimeYears,
  maxListedAccounts,
  maxServiceAccounts,
  type ServiceAccountInput,
} from './create-service-account';
export { revokeServiceAccount, type RevokeResult } from './revoke-service-account';
export { maxOverlapSeconds, rotateServiceAccountToken } from './rotate-service-account-token';
export type { ServiceAccount, ServiceAccounts, StoredToken } from './service-accounts';
