/**
 * consent: STOP, START and HELP, and who opted out.
 *
 * - Consent belongs to a pair of numbers (ours and the customer's), whatever record the conversation is under.
 * - Each change keeps its source. A repeated STOP changes nothing and gets no answer.
 * - Only the customer can opt in again. The confirmation of a STOP is the only text that goes out after it.
 *
 * It does not block sends: sending checks consent when a text is planned and again when it goes out.
 */
export { applyKeyword, defaultHelpText, keywordAnswers, keywordIn } from './apply-keyword';
export type { ConsentPair, Consents, ConsentSource } from './consents';
export { optOutCustomer, type OptOutCustomerResult } from './opt-out-customer';
export { type Keyword, readKeyword } from './read-keyword';
export { readsLikeStop } from './reads-like-stop';
export { recordCarrierOptOut } from './record-carrier-opt-out';
