/**
 * messaging: the use cases of both paths, a text in and a text out, and the ports that they need.
 *
 * One folder per feature; features import each other only through their `index.ts`. `text/` and `numbers/` are shared.
 * It must not import an adapter, TypeORM, GraphQL or a carrier's library, and it knows no carrier by name.
 */
export {
  type Carrier,
  type CarrierEvent,
  type CarrierName,
  type CarrierProblem,
  type Carriers,
  type CarrierStatus,
  type InboundText,
  type LoggedCallback,
  type OutboundText,
  type SendAnswer,
  type SendOutcome,
  type SendQuestion,
  type StatusReport,
  type StoredCallback,
  type TextPart,
  UnreadableCallback,
  type WebhookEnvelope,
  type WebhookRequest,
  type WebhookVerdict,
} from './carrier';
export {
  type Consents,
  type ConsentSource,
  defaultHelpText,
  optOutCustomer,
  readKeyword,
} from './consent';
export {
  type Burst,
  type Conversation,
  type Conversations,
  type ConversationWithOwners,
  type DeliveryProblem,
  type KeyedConversation,
  markConversationRead,
  type Media,
  type Message,
  type MessageDirection,
  type MessageEncoding,
  type MessageInDelivery,
  type Messages,
  type MessageStatus,
  type CarrierText,
  type NewMessage,
  type NewText,
  type PlacedText,
  type ScheduledMessage,
} from './conversations';
export {
  maxMessages,
  type Move,
  moveMessages,
  type MoveMessagesInput,
  type MoveResult,
  type History,
  type MessageWithSteps,
  type Moves,
  type NumberPair,
  type Relocation,
  type StandingMove,
  type Step,
  type StepChange,
  undoMove,
} from './corrections';
export type { Database, Transaction } from './database';
export type { Dependencies, JobDependencies } from './dependencies';
export {
  type CustomerOfNumber,
  type Directory,
  type MovableQuestion,
  ensureAdministrator,
  maxMembers,
  maxPhones,
  maxRows,
  maxTeamsOfUser,
  type OwnerInput,
  type Users,
  type User,
  type PhoneNumber,
  type PhoneNumberInput,
  type PhoneNumbers,
  type RecordDetails,
  type RecordInput,
  type RecordPhone,
  type Records,
  type TeamInput,
  type UpsertCounts,
  upsertPhoneNumbers,
  upsertRecords,
  type UpsertResult,
  upsertTeams,
  upsertUsers,
  type UserInput,
} from './directory';
export {
  type DomainEvent,
  type EventBus,
  type EventLog,
  type EventSequencer,
  deleteOldEvents,
  type Outbox,
  type LogPosition,
  type SequencedEvent,
} from './events';
export { type ClaimOptions, type Job, type JobName, type JobQueue, type Jobs, LeaseLost } from './jobs';
export {
  deleteOldNotifications,
  describeNotification,
  markNotificationsRead,
  type NotificationKind,
  type Notifications,
  type NotificationSubject,
  type NotificationText,
} from './notifications';
export { numberKey } from './numbers/number-key';
export { parseNationalNumber } from './numbers/parse-national-number';
export { isE164, readCustomerAddress } from './numbers/read-customer-address';
export {
  type NewReceipt,
  type Parts,
  type StoredPart,
  quarantineReceipt,
  type Receipt,
  type ReceiptLedger,
  type Receipts,
  type ReceiptState,
  receiptStates,
  receiveWebhook,
  reconcileInbound,
  retryReceipt,
  routeInbound,
  type RouteInboundDependencies,
  simulateRouting,
  type WebhookResult,
} from './receiving';
export { refusal, type Refusal, type RefusalCode, refusalCodes } from './refusal';
export {
  abandonMessage,
  askCarrier,
  cancelMessage,
  type CountryOf,
  deliverMessage,
  type DeliveryDependencies,
  maxMedia,
  maxNonGsmCharacters,
  type MessagePreview,
  messageStatusOf,
  movesForward,
  previewMessage,
  type QuietHours,
  recordDeliveryStatus,
  resendMessage,
  sendMessage,
  type SendDependencies,
  type SendLimits,
  type SendMessageInput,
  type SendRates,
  type Sends,
  type TimeZonesOf,
} from './sending';
export {
  createTemplate,
  deleteTemplate,
  maxMissingFields,
  type TemplateInput,
  type TemplateResult,
  type Templates,
  type TextTemplate,
  updateTemplate,
} from './templates';
export { cleanText } from './text/clean-text';
export { measureText } from './text/measure-text';
