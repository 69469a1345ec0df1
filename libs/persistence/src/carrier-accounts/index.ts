/**
 * carrier-accounts: accounts with carriers, their checks, and the calls that carriers made.
 *
 * Invariant: credentials are sealed before they are in a statement, and opened only by those who use them.
 */
export { createAccountFacts } from './account-facts';
export { resealCredentials } from './account-rows';
export { CarrierAccountEntity } from './carrier-account.entity';
export {
  type CarrierAccountQueries,
  type CarrierFigures,
  createCarrierAccountQueries,
} from './carrier-account-queries';
export { createCarrierAccountList, createCarrierAccountStore } from './carrier-account-store';
export { CarrierCallEntity } from './carrier-call.entity';
export { createCarrierCallLog } from './carrier-call-log';
export { CarrierCheckEntity } from './carrier-check.entity';
export { CarrierConnectionEntity } from './carrier-connection.entity';
