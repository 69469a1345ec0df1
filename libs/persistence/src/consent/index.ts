/**
 * consent: the ledger of what customers allow, and what applies now.
 *
 * - Entries are never changed or deleted; triggers refuse it. `replace_consent_customer` puts a hash in place of an erased
 *   customer's number.
 * - `consent_state` has the entry that decides for each customer and scope. A trigger writes it with the entries; a property
 *   test compares it with `whatApplies` over the ledger.
 * - What applies to a number is `whatApplies` of at most one entry for each scope.
 *
 * It does not decide what a text means.
 */
export { ConsentEntryEntity } from './consent-entry.entity';
export { type ConsentQueries, createConsentQueries } from './consent-queries';
export { ConsentStateEntity } from './consent-state.entity';
export { createConsentStore } from './consent-store';
export { FormerConsentChangeEntity } from './former-consent-change.entity';
export { FormerConsentEntity } from './former-consent.entity';
