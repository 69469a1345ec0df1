/**
 * persistence: PostgreSQL behind the ports of messaging: stores, job queue, outbox, and the gateway's queries.
 *
 * It must not decide anything: what may be seen comes in as a scope, what shall happen is decided by the use cases.
 * Entities stay inside; what comes out are domain types and rows.
 */
export { connectDataSource, runMigrations, type DatabaseOptions } from './data-source';
export { connectPersistence, type Persistence } from './connect-persistence';
export { createEventSequencer } from './event-sequencer';
export { installationId, simulatorSecret, type Settings } from './settings';
export { connectWakeUps, jobsChannel, outboxChannel, type WakeUps } from './wake-ups';
export { isDatabaseAway } from './is-database-away';
export type { Queries } from './queries/queries';
export type { Page, Place } from './queries/page';
export type { SignInChoice, Team } from './queries/people';
export type { ConversationFilter } from './queries/conversations';
export {
  messageBriefly,
  recordBriefly,
  type ListedConversation,
  type MessageBrief,
  type ReadAlong,
  type RecordBrief,
} from './queries/listed-conversations';
export type { KnownViewer } from './queries/viewers';
export type { RecordFilter, RecordPhoneView, RecordView } from './queries/records';
export type { HistoryPage, TimelineRow } from './queries/messages';
export type { NotificationView } from './queries/notifications';
