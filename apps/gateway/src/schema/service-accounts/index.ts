/**
 * service-accounts: programs that use the API, as administrators manage them.
 *
 * - Only administrators who are people manage them; a service account manages none.
 * - A token is in the payload that creates it, and nowhere else.
 * - It does not check tokens (`auth/account-tokens.ts`) or scopes (`scope-rules.ts`).
 */
export { ServiceAccount, toServiceAccount } from './service-account';

import { CreateServiceAccountResolver } from './create-service-account.resolver';
import { RevokeServiceAccountResolver } from './revoke-service-account.resolver';
import { RotateServiceAccountTokenResolver } from './rotate-service-account-token.resolver';
import { ServiceAccountsResolver } from './service-accounts.resolver';

export const serviceAccountsResolvers = [
  CreateServiceAccountResolver,
  RevokeServiceAccountResolver,
  RotateServiceAccountTokenResolver,
  ServiceAccountsResolver,
] as const;
