/**
 * messaging: the use cases of both paths, a text in and a text out, and the ports that they need.
 *
 * Pure but for those ports. It must not import an adapter, TypeORM, GraphQL or a carrier's library.
 */
export {
  carrierNames,
  mediaCarriers,
  UnreadableCallback,
  type Carrier,
  type CarrierEvent,
  type CarrierName,
  type CarrierProblem,
  type Carriers,
  type CarrierStatus,
  type IgnoredCallback,
  type InboundText,
  type LoggedCallback,
  type OutboundText,
  type SendAnswer,
  type SendOutcome,
  type SendQuestion,
  type StatusReport,
  type StoredCallback,
  type TextPart,
  type WebhookAnswer,
  type WebhookEnvelope,
  type WebhookRequest,
  type WebhookVerdict,
} from './carrier';
export { receiptStates, type NewReceipt, type Receipt, type ReceiptLedger, type ReceiptState } from './receiving/receipts';
export { LeaseLost, type Job, type JobName, type JobQueue } from './jobs';
export type { SendRates } from './sending/send-rates';
export type {
  BusSubscription,
  DomainEvent,
  EventBatch,
  EventBus,
  EventLog,
  EventSequencer,
  SequencedEvent,
} from './events/events';
export type {
  Conversation,
  ConversationWithOwners,
  DeliveryProblem,
  Media,
  Message,
  MessageDirection,
  MessageEncoding,
  MessageStatus,
} from './conversations/message';
export { refusal, refusalCodes, type Refusal, type RefusalCode } from './refusal';
export type { MessagePreview, SendMessageInput, SendMessageResult } from './sending/send-message-input';
export type {
  ConsentSource,
  Consents,
  Conversations,
  Database,
  Jobs,
  KeyedConversation,
  MessageInDelivery,
  Messages,
  NewConversation,
  NewLead,
  NewMessage,
  NewNotification,
  NotificationKind,
  Notifications,
  Outbox,
  People,
  Person,
  PhoneNumber,
  PhoneNumbers,
  Reading,
  Receipts,
  ScheduledMessage,
  RecordDetails,
  RecordPhone,
  Records,
  Transaction,
} from './database';
export type { PartedText, Parts, StoredPart } from './receiving/parts';
export type { Move, Moves, Relocation } from './corrections/moves';
export type { SendAttempt, Sends, StatusEvent } from './sending/sends';
export { receiveWebhook, type ReceiveWebhookDependencies, type WebhookResult } from './receiving/receive-webhook';
export { routeInbound, type RouteInboundDependencies } from './receiving/route-inbound';
export { sendMessage, type SendMessageDependencies } from './sending/send-message';
export { cancelMessage, type CancelMessageResult } from './sending/cancel-message';
export { moveMessages, type MoveMessagesInput, type MoveResult } from './corrections/move-messages';
export { undoMove } from './corrections/undo-move';
export { markConversationRead, type MarkConversationReadResult } from './conversations/mark-conversation-read';
export { markNotificationsRead } from './notifications/mark-notifications-read';
export { forgetEvents } from './events/delete-old-events';
export { forgetNotifications } from './notifications/delete-old-notifications';
export { ensureAdministrator } from './directory/ensure-administrator';
export type { TimeZonesOf } from './sending/plan-send';
export { previewMessage } from './sending/preview-message';
export { simulateRouting, type SimulatedRouting } from './receiving/simulate-routing';
export { deliverMessage, type DeliverMessageDependencies } from './sending/deliver-message';
export { askCarrier, type AskCarrierDependencies } from './sending/ask-carrier';
export { resendMessage, type ResendMessageResult } from './sending/resend-message';
export { recordDeliveryStatus, type RecordDeliveryStatusDependencies } from './sending/record-delivery-status';
export { reconcileInbound, type Reconciled, type ReconcileInboundDependencies } from './receiving/reconcile-inbound';
export { optOutCustomer, type OptOutCustomerResult } from './consent/opt-out-customer';
export { retryReceipt, type RetryReceiptResult } from './receiving/retry-receipt';
export { quarantineReceipt } from './receiving/quarantine-receipt';
export { abandonMessage } from './sending/abandon-message';
export type { Directory, UpsertCounts } from './directory/directory';
export type { Templates, TextTemplate } from './templates/templates';
export { isE164, readCustomerAddress, type CustomerAddress } from './numbers/read-customer-address';
export { isCallable } from './numbers/is-callable';
export { numberKey } from './numbers/number-key';
export { parseNationalNumber } from './numbers/parse-national-number';
export { messageStatusOf, movesForward } from './sending/message-status';
export { measureText, type TextMeasure } from './text/measure-text';
export { cleanText } from './text/clean-text';
export { readsLikeStop } from './consent/reads-like-stop';
export { endOfQuiet, faultOfQuietHours, type QuietHours } from './sending/quiet-hours';
export { readKeyword, type Keyword } from './consent/read-keyword';
export { defaultHelpText, keywordAnswers } from './consent/apply-keyword';
export { mostRows, TooManyRows, type OwnerInput, type UpsertResult } from './directory/upsert';
export { upsertUsers, type UpsertDependencies, type UserInput } from './directory/upsert-users';
export { upsertTeams, type TeamInput } from './directory/upsert-teams';
export { upsertPhoneNumbers, type PhoneNumberInput } from './directory/upsert-phone-numbers';
export { upsertRecords, type RecordInput } from './directory/upsert-records';
export { createTemplate, type TemplateInput, type TemplateResult } from './templates/create-template';
export { updateTemplate } from './templates/update-template';
export { deleteTemplate } from './templates/delete-template';
