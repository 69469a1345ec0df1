/**
 * consent: what customers allow, in the API: what applies, the ledger behind it, and new entries.
 *
 * It does not read keywords, decide what applies or enforce it; libs/messaging does.
 */
import { ConsentEntriesResolver } from './consent-entries.resolver';
import { ConsentEntryFieldsResolver } from './consent-entry-fields.resolver';
import { ConsentResolver } from './consent.resolver';
import { OptOutCustomerResolver } from './opt-out-customer.resolver';
import { RecordConsentResolver } from './record-consent.resolver';

export { ConsentScope, toConsentEntry } from './consent-entry';

export const consentResolvers = [
  ConsentResolver,
  ConsentEntriesResolver,
  ConsentEntryFieldsResolver,
  OptOutCustomerResolver,
  RecordConsentResolver,
] as const;
