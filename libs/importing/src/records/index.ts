/** records: a row becomes a record of the API, or the reason why it cannot. Pure: owners and custom fields are given. */
export { consentColumnsOf, type ConsentRules, type ConsentSubject, hasConsent } from './consent-rules';
export { createOwners, type Group, type Owners, type Person } from './owners';
export { type ConsentInput, readConsent, type UnderstoodConsent } from './read-consent';
export type { FieldKind, KindOf } from './read-custom-fields';
export { readRecord, type Rules, type Understood } from './read-record';
export type { OwnerInput, RecordInput } from './record-input';
