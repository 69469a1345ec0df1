/**
 * carrier-accounts: accounts with carriers, as administrators manage them.
 *
 * - Only administrators who are people manage and see them.
 * - Credentials come in and never go out, not even to the administrator who typed them.
 */
export { CarrierAccount, Finding, toCarrierAccount, toFinding } from './carrier-account';

import { CarrierAccountFieldsResolver, FindingFieldsResolver } from './carrier-account-fields.resolver';
import { CarrierAccountsResolver } from './carrier-accounts.resolver';
import { CarrierNumberFieldsResolver, CarrierNumbersResolver } from './carrier-numbers.resolver';
import { CheckCarrierAccountResolver } from './check-carrier-account.resolver';
import { DeleteCarrierAccountResolver } from './delete-carrier-account.resolver';
import { PhoneNumberAccountResolver } from './phone-number-account.resolver';
import { UpsertCarrierAccountResolver } from './upsert-carrier-account.resolver';

export const carrierAccountsResolvers = [
  CarrierAccountFieldsResolver,
  CarrierAccountsResolver,
  CarrierNumberFieldsResolver,
  CarrierNumbersResolver,
  CheckCarrierAccountResolver,
  DeleteCarrierAccountResolver,
  FindingFieldsResolver,
  PhoneNumberAccountResolver,
  UpsertCarrierAccountResolver,
] as const;
