/**
 * consent: the ledger of what customers allow, STOP, START and HELP, and wishes in other words.
 *
 * - Entries are only added, by `recordEntries`. `whatApplies` is the one answer to whether a customer may be texted: it
 *   depends on the times and scopes of the entries, not on when they arrived.
 * - Consent is about numbers (ours, and the customer's), whatever record the conversation is under.
 * - Clear wishes in other words count like STOP; doubtful ones hold scheduled texts until a user decides. The version of
 *   the matcher is stored with what it read.
 * - The confirmation of a STOP is the only text that goes out after it.
 *
 * It does not block sends: sending checks consent when a text is planned and again when it goes out.
 */
export { applyKeyword, keywordIn } from './apply-keyword';
export {
  automaticText,
  type AutomaticText,
  type AutomaticTextKind,
  automaticTextKinds,
  type AutomaticTexts,
  type AutomaticTextWarning,
  automaticTextWarnings,
  builtInText,
  defaultHelpText,
  maxAutomaticTextLength,
  maxAutomaticTexts,
  type TextLanguage,
  textLanguages,
  warningsAbout,
} from './automatic-texts';
export { languageOf } from './language-of';
export {
  type ConsentEntry,
  type ConsentMark,
  type ConsentScope,
  consentScopes,
  type ConsentSource,
  type ConsentState,
  maxEvidenceLength,
} from './consent-entry';
export {
  type Consents,
  type CustomerConversation,
  maxConversationsTold,
  type SendRules,
  type TextRoute,
} from './consents';
export { optOutCustomer, type OptOutCustomerResult } from './opt-out-customer';
export { type Keyword, readKeyword } from './read-keyword';
export { readWish, type Wish, wishMatcherVersion } from './read-wish';
export { type ConsentInput, customerKeyOf, type FoundSubject } from './check-consent';
export { maxConsentRows, recordConsent, type RecordConsentResult } from './record-consent';
export { recordCarrierOptOuts } from './record-carrier-opt-outs';
export { type Consent, type ConsentSubject, isAbout, whatApplies } from './what-applies';
export { whyNoText } from './why-no-text';
