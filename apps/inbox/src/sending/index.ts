/**
 * Writing and sending texts: the composer, drafts, texts on their way, and what became of them.
 *
 * - A text is sent once, however often the user tries: every attempt has the same idempotency key.
 * - Texts of one conversation go out in the order they were written.
 * - A draft is kept per conversation and user, across reloads and devices.
 * - Whether a text may go out (opt-outs, quiet hours, permission) is the server's decision; `usePreview` asks first.
 *
 * It does not show the history: see `conversations`.
 */
export { conversationAddressee } from './addressee';
export { Composer } from './composer';
export { DeliveryStatus, statusTextOf } from './delivery-status';
export { useDraft } from './drafts';
export { FirstText, FirstTextToLead } from './first-text';
export { PendingBubbles } from './pending-bubbles';
export { useDecide } from './use-decide';
