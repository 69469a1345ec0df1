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
export { connectPersistence, type Persistence } from './connect-persistence';
export type {
  ConversationFilter,
  HistoryPage,
  ListedConversation,
  MessageBrief,
  ReadAlong,
  RecordBrief,
  ReportedTimes,
  TimelineRow,
  UnreadQuestion,
} from './conversations';
export { maxTimelineEntries, messageBriefly, recordBriefly } from './conversations';
export { connectDataSource, type DatabaseOptions, runMigrations } from './data-source';
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
export { isTransient } from './is-transient';
export { connectWakeUps, jobsChannel, outboxChannel, type WakeUps } from './jobs';
export type { NotificationOfAnyone, NotificationView } from './notifications';
export { migrateWhenAvailable, openPersistence } from './open-persistence';
export { maxReads, type Queries } from './queries';
export type { ProvisionedMember, ProvisionedTeamFilter, ProvisionedUserFilter } from './provisioning';
export type { TokenOwner } from './service-accounts';
export { installationId, type Settings, simulatorSecret } from './settings';
export type { Keyset, Page } from './sql/page';
export { maxOwnerships, type OwnershipView } from './handover';
