/**
 * Who else has a conversation open, and who is typing, so that two people do not answer the same customer.
 *
 * - Others see the user in a conversation while its page is visible, not while it is in a hidden tab.
 * - Others learn that the user is typing only if somebody is there to see it.
 *
 * It is a courtesy: it blocks nothing, and what fails here is not shown.
 */
export { OthersHere } from './others-here';
export { TypingNotice } from './typing-notice';
export { useOthersHere } from './use-others-here';
export { useTellTyping } from './use-tell-typing';
