/** sending */
export { abandonMessage } from './abandon-message';
export { askCarrier, type AskCarrierDependencies } from './ask-carrier';
export { cancelMessage, type CancelMessageResult } from './cancel-message';
export { deliverMessage, type DeliverMessageDependencies } from './deliver-message';
export { holdScheduled } from './hold-scheduled';
export { messageStatusOf, movesForward } from './message-status';
export type { TimeZonesOf } from './plan-send';
export { previewMessage } from './preview-message';
export { queueOutbound } from './queue-outbound';
export { endOfQuiet, faultOfQuietHours, type QuietHours } from './quiet-hours';
export { recordDeliveryStatus, type RecordDeliveryStatusDependencies } from './record-delivery-status';
export { resendMessage, type ResendMessageResult } from './resend-message';
export { sendMessage, type SendMessageDependencies } from './send-message';
export type { MessagePreview, SendMessageInput, SendMessageResult } from './send-message-input';
export type { SendRates } from './send-rates';
export type { SendAttempt, Sends, StatusEvent } from './sends';
