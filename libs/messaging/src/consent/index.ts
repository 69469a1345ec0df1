/** consent */
export { applyKeyword, defaultHelpText, keywordAnswers } from './apply-keyword';
export type { Consents, ConsentSource } from './consents';
export { optOutCustomer, type OptOutCustomerResult } from './opt-out-customer';
export { type Keyword, readKeyword } from './read-keyword';
export { readsLikeStop } from './reads-like-stop';
export { heedOptOut } from './record-carrier-opt-out';
