/**
 * messaging: the use cases of both paths, a text in and a text out, and the ports that they need.
 *
 * Pure but for those ports. It must not import an adapter, TypeORM, GraphQL or a carrier's library.
 */
export {
  carrierNames,
  UnreadableCallback,
  type Carrier,
  type CarrierEvent,
  type CarrierName,
  type CarrierProblem,
  type Carriers,
  type CarrierStatus,
  type IgnoredCallback,
  type InboundText,
  type OutboundText,
  type SendOutcome,
  type StatusReport,
  type StoredCallback,
  type WebhookAnswer,
  type WebhookEnvelope,
  type WebhookRequest,
  type WebhookVerdict,
} from './ports/carrier';
export type { NewReceipt, Receipt, ReceiptLedger, ReceiptState } from './ports/receipts';
export { LeaseLost, type Job, type JobName, type JobQueue } from './ports/job-queue';
export type { DomainEvent, EventBus, EventLog, EventSequencer, SequencedEvent } from './ports/events';
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
  Receipts,
  RecordDetails,
  RecordPhone,
  Records,
  Sends,
  StatusEvent,
  Transaction,
} from './ports/transaction';
export { receiveWebhook, type ReceiveWebhookDependencies, type WebhookResult } from './receive-webhook';
export { routeInbound, type RouteInboundDependencies } from './route-inbound';
export { sendMessage, type SendMessageDependencies } from './send-message';
export { previewMessage } from './preview-message';
export { simulateRouting, type SimulatedRouting } from './simulate-routing';
export { deliverMessage, type DeliverMessageDependencies } from './deliver-message';
export { recordDeliveryStatus, type RecordDeliveryStatusDependencies } from './record-delivery-status';
export { quarantineReceipt } from './quarantine-receipt';
export { abandonMessage } from './abandon-message';
