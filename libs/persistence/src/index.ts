/**
 * persistence: PostgreSQL behind the ports of messaging: stores, job queue, outbox, and the gateway's queries.
 *
 * Invariants: each table has one entity, which SQL takes its columns from; values reach SQL as parameters only; a released
 * migration never changes. It decides nothing: scopes say what may be seen, use cases say what happens. Entities stay
 * inside, domain types come out.
 *
 * A feature has stores (in a transaction, for use cases) and queries (for the gateway). Reads and writes of single rows go
 * through TypeORM's repositories; lists, locks and statements that write several tables are SQL (`sql/statement.ts`).
 */
export {
  type AuditChangeView,
  type AuditEntryView,
  type AuditFilter,
  type AuditFindings,
  type AuditTrail,
  maxAuditChanges,
  verifyAuditLog,
} from './audit';
export type { CarrierFigures } from './carrier-accounts';
export { connectPersistence, type Persistence } from './connect-persistence';
export type {
  PhoneText,
  ConversationFilter,
  ConversationOrder,
  HistoryPage,
  HistoryStretch,
  ListedConversation,
  MessageBrief,
  MessageFiles,
  MessageFilter,
  ReadAlong,
  RecordBrief,
  ReactionRow,
  ReportedTimes,
  TimelineRow,
  UnreadQuestion,
} from './conversations';
export {
  maxOfPair,
  maxTimelineEntries,
  messageBriefly,
  recordBriefly,
  type SearchIndexKeeper,
} from './conversations';
export { connectDataSource, type DatabaseOptions } from './data-source';
export { planMigrations, runMigrations, type MigrationPlan } from './migrate';
export type {
  PhoneNumberFilter,
  RecordFilter,
  RecordOrder,
  RecordPhoneView,
  RecordView,
  SignInChoice,
  Team,
  UserFilter,
} from './directory';
export { maxMoves, type MoveRow } from './corrections';
export { maxCountedRecords, maxNumbersOfOwner, maxUsableNumbers } from './directory';
export { createEventSequencer } from './events';
export type { FigureKeeper, FiguresQuestion } from './figures';
export { type DatabaseFacts, inspectDatabase } from './inspect-database';
export { isTransient } from './is-transient';
export { connectWakeUps, jobsChannel, outboxChannel, type WakeUps } from './jobs';
export type { NotificationOfAnyone, NotificationView } from './notifications';
export { migrateWhenAvailable, openPersistence } from './open-persistence';
export { maxReads, type Queries } from './queries';
export { readErasures } from './privacy';
export { inspectReplica } from './replica';
export { keepPosition } from './sql/log-position';
export { type Retention, type RetentionName, retentionNames } from './retention';
export type { ProvisionedMember, ProvisionedTeamFilter, ProvisionedUserFilter } from './provisioning';
export type { TokenOwner } from './service-accounts';
export type { WebhookEndpointView } from './webhooks';
export {
  findInstallationId,
  installationId,
  installationProof,
  publicFileKey,
  type Settings,
  simulatorSecret,
} from './settings';
export type { Keyset, Page } from './sql/page';
export { maxOwnerships, type OwnershipView } from './handover';
export { maxCounted, maxLookedAtForUnread, type WorkCountName, workCountNames } from './work';
export { maxSearchedReceipts } from './receiving';
