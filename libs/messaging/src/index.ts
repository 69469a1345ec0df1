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
} from './ports/carrier';
export { receiptStates, type NewReceipt, type Receipt, type ReceiptLedger, type ReceiptState } from './ports/receipts';
export { LeaseLost, type Job, type JobName, type JobQueue } from './ports/job-queue';
export type { SendRates } from './ports/send-rates';
export type {
  BusSubscription,
  DomainEvent,
  EventBatch,
  EventBus,
  EventLog,
  EventSequencer,
  SequencedEvent,
} from './ports/events';
export type {
  Conversation,
  ConversationWithOwners,
  DeliveryProblem,
  Media,
  Message,
  MessageDirection,
  MessageEncoding,
  MessageStatus,
} from './message';
export { refusal, refusalCodes, type Refusal, type RefusalCode } from './refusal';
export type { MessagePreview, SendMessageInput, SendMessageResult } from './send-message-input';
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
} from './ports/transaction';
export type { PartedText, Parts, StoredPart } from './ports/parts';
export type { Move, Moves, Relocation } from './ports/moves';
export type { SendAttempt, Sends, StatusEvent } from './ports/sends';
export { receiveWebhook, type ReceiveWebhookDependencies, type WebhookResult } from './receive-webhook';
export { routeInbound, type RouteInboundDependencies } from './route-inbound';
export { sendMessage, type SendMessageDependencies } from './send-message';
export { cancelMessage, type CancelMessageResult } from './cancel-message';
export { moveMessages, type MoveMessagesInput, type MoveResult } from './move-messages';
export { undoMove } from './undo-move';
export { markConversationRead, type MarkConversationReadResult } from './mark-conversation-read';
export { markNotificationsRead } from './mark-notifications-read';
export { forgetEvents } from './forget-events';
export { forgetNotifications } from './forget-notifications';
export { ensureAdministrator } from './ensure-administrator';
export type { TimeZonesOf } from './plan-send';
export { previewMessage } from './preview-message';
export { simulateRouting, type SimulatedRouting } from './simulate-routing';
export { deliverMessage, type DeliverMessageDependencies } from './deliver-message';
export { askCarrier, type AskCarrierDependencies } from './ask-carrier';
export { resendMessage, type ResendMessageResult } from './resend-message';
export { recordDeliveryStatus, type RecordDeliveryStatusDependencies } from './record-delivery-status';
export { reconcileInbound, type Reconciled, type ReconcileInboundDependencies } from './reconcile-inbound';
export { optOutCustomer, type OptOutCustomerResult } from './opt-out-customer';
export { retryReceipt, type RetryReceiptResult } from './retry-receipt';
export { quarantineReceipt } from './quarantine-receipt';
export { abandonMessage } from './abandon-message';
export type { Directory, UpsertCounts } from './ports/directory';
export type { Templates, TextTemplate } from './ports/templates';
export { isE164, readCustomerAddress, type CustomerAddress } from './numbers/read-customer-address';
export { isCallable } from './numbers/is-callable';
export { numberKey } from './numbers/number-key';
export { parseNationalNumber } from './numbers/parse-national-number';
export { messageStatusOf, movesForward } from './message-status';
export { measureText, type TextMeasure } from './segments/measure-text';
export { cleanText } from './segments/clean-text';
export { readsLikeStop } from './consent/reads-like-stop';
export { endOfQuiet, faultOfQuietHours, type QuietHours } from './quiet-hours/quiet-hours';
export { readKeyword, type Keyword } from './consent/read-keyword';
export { defaultHelpText, keywordAnswers } from './apply-keyword';
export { mostRows, TooManyRows, type OwnerInput, type UpsertResult } from './upsert';
export { upsertUsers, type UpsertDependencies, type UserInput } from './upsert-users';
export { upsertTeams, type TeamInput } from './upsert-teams';
export { upsertPhoneNumbers, type PhoneNumberInput } from './upsert-phone-numbers';
export { upsertRecords, type RecordInput } from './upsert-records';
export { createTemplate, type TemplateInput, type TemplateResult } from './create-template';
export { updateTemplate } from './update-template';
export { deleteTemplate } from './delete-template';
