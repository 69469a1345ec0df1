/**
 * service-accounts: programs that use the API, and the hashes of their tokens. It decides nothing: whether a token is still
 * good is for those who ask.
 */
export { createServiceAccountQueries, type ServiceAccountQueries, type TokenOwner } from './service-account-queries';
export { createServiceAccountStore } from './service-account-store';
export { ServiceAccountTokenEntity } from './service-account-token.entity';
export { ServiceAccountEntity } from './service-account.entity';
