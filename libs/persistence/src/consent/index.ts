/**
 * consent: whether customers opted out, by pair of numbers, and each change with its source.
 *
 * Invariant: the current state is that of the last change. It does not decide what a text means.
 */
export { ConsentChangeEntity } from './consent-change.entity';
export { createConsentStore } from './consent-store';
export { ConsentEntity } from './consent.entity';
