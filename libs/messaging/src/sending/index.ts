/**
 * sending: a text out, from a user's input to the carrier's last report.
 *
 * - `planSend` is the only way from an input to a send: preview and send give the same answer.
 * - Message, job and event are one transaction. A refused send stores nothing and names every reason.
 * - An attempt is committed before the carrier is called. A text that may have been sent is never sent again on its own,
 *   except by a carrier that sends a repeated text once.
 * - A status only moves forward.
 *
 * It does not know carriers' protocols: the carriers lib does.
 */
export { abandonMessage } from './abandon-message';
export { askCarrier } from './ask-carrier';
export {
  type AwayMessage,
  faultOfAwayMessage,
  maxAwayTextLength,
  maxEveryHours,
  maxOpenHoursPerDay,
  type OpenHours,
  whyAway,
} from './away-message';
export { maxMedia } from './check-input';
export { cancelMessage, type CancelMessageResult } from './cancel-message';
export { cancelScheduledTo } from './cancel-scheduled-to';
export { createDeliverMessage, type DeliveryDependencies } from './deliver-message';
export { dismissMessage, type DismissMessageResult } from './dismiss-message';
export { holdScheduled } from './hold-scheduled';
export { messageStatusOf, movesForward } from './message-status';
export type { SendDependencies } from './plan-send';
export { maxNonGsmCharacters, maxReplacedCharacters, previewMessage } from './preview-message';
export { queueOutbound } from './queue-outbound';
export { faultOfQuietHours, maxTimeZones, type QuietDay, type QuietHours } from './quiet-hours';
export {
  type ReconciledOutbound,
  reconcileOutbound,
  type ReconcileOutboundDependencies,
} from './reconcile-outbound';
export { recordDeliveryStatus } from './record-delivery-status';
export { resendMessage, type ResendMessageResult } from './resend-message';
export type { TimeZonesOf } from './send-hours';
export type { CountryOf, SendLimits } from './send-limits';
export { sendMessage } from './send-message';
export type { MessagePreview, SendMessageInput, SendMessageResult } from './send-message-input';
export type { SendRates } from './send-rates';
export { StatusChanges } from './status-changes';
export {
  updateScheduledMessage,
  type UpdateScheduledInput,
  type UpdateScheduledResult,
} from './update-scheduled-message';
export { forgottenSend } from './sends';
export {
  type Confirmation,
  faultOfConfirmWord,
  findConfirmWords,
  maxConfirmWordLength,
  maxConfirmWords,
} from './words-to-confirm';
export type { SendAttempt, Sends, StatusEvent } from './sends';
export { invalidTimeZone, isTimeZone, localTime, type Weekday, weekdays } from './time-zone';
