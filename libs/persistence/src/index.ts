/**
 * persistence: PostgreSQL behind the ports of messaging: stores, job queue, outbox, and the gateway's queries.
 *
 * It must not decide anything: what may be seen comes in as a scope, what shall happen is decided by the use cases.
 * Entities stay inside; what comes out are domain types and rows.
 */
export { connectDataSource, runMigrations, type DatabaseOptions } from './data-source';
export { connectPersistence, type Persistence } from './connect-persistence';
export { openPersistence } from './open-persistence';
export { createEventSequencer } from './events/event-sequencer';
export { installationId, simulatorSecret, type Settings } from './settings';
export { connectWakeUps, jobsChannel, outboxChannel, type WakeUps } from './jobs/wake-ups';
export { isDatabaseAway } from './is-database-away';
export type { Queries } from './queries';
export type { Page, Place } from './sql/page';
export type { SignInChoice, Team } from './directory/user-queries';
export type { ConversationFilter } from './conversations/conversation-queries';
export {
  messageBriefly,
  recordBriefly,
  type ListedConversation,
  type MessageBrief,
  type ReadAlong,
  type RecordBrief,
} from './conversations/listed-conversations';
export type { RecordFilter, RecordPhoneView, RecordView } from './directory/record-queries';
export type { HistoryPage, TimelineRow } from './conversations/message-queries';
export type { NotificationView } from './notifications/notification-queries';
