/**
 * carrier-accounts: accounts with carriers that administrators add and change while everything runs.
 *
 * - Credentials are stored encrypted, and nothing returns them.
 * - Every process follows a change within a second (`LiveCarriers` of the adapters), without asking for each text.
 * - The account's name is its identity in numbers, receipts and messages: ids of two accounts are never mixed up.
 * - Accounts of the environment are read-only here.
 * - What an account is like is asked of its carrier, outside of transactions and for a limited time. Answers are stored as
 *   findings with stable codes; what is changed at the carrier is in the audit log.
 */
export { accountFinding, accountFindings } from './account-findings';
export type {
  CarrierAccount,
  CarrierAccountList,
  CarrierAccounts,
  Credentials,
  UsableAccount,
} from './carrier-accounts';
export { type AccountFacts, checkAccount, findingsOfClock } from './check-account';
export { type CarrierApiDependencies, carrierApiLimitMs, checkCarrierAccount } from './check-carrier-account';
export {
  type CarrierNumbersResult,
  connectCarrierNumbers,
  type KnownCarrierNumber,
  listCarrierNumbers,
  maxCarrierNumbers,
  maxConnectedNumbers,
} from './carrier-numbers';
export {
  type CarrierCallLog,
  type CarrierCalls,
  type CarrierCheck,
  type Finding,
  type FindingDetails,
  type FindingKind,
  type FindingTable,
  isOk,
  maxFindings,
  severities,
  type Severity,
} from './checks';
export { deleteCarrierAccount } from './delete-carrier-account';
export {
  type CarrierAccountChange,
  type CarrierAccountDependencies,
  type CarrierAccountInput,
  type CarrierForms,
  maxCarrierAccounts,
  upsertCarrierAccount,
} from './upsert-carrier-account';
