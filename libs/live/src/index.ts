/**
 * live: GraphQL subscriptions without GraphQL and without sockets. Read `live-subscriptions.ts` first: it has the three
 * steps of a subscription.
 *
 * Path of an event: bus → EventStream → LiveSubscriptions → Audience → the caller's `compute` → the caller's `Outlet`.
 *
 * | term         | meaning                                                                                     |
 * | ------------ | ------------------------------------------------------------------------------------------- |
 * | channel      | the name on the event bus on which an installation publishes its events                     |
 * | topic        | a kind of event, or a kind within one conversation; a subscription names the ones it wants  |
 * | subscription | one client's GraphQL subscription                                                           |
 * | audience     | the live subscriptions that ask the same: same document, same variables but for the cursor  |
 * | viewer       | who asks, with their rights: a snapshot, replaced when rights change                        |
 *
 * Invariants
 * - A subscription delivers every event after its cursor that it asks for and that its user may see, once and in order.
 *   If that is not possible, it ends with a reason, and its last cursor is still good to resume from.
 * - A cursor is good as long as the log has the very event that it stands for. After an older state of the database was
 *   restored, that is never so for what came later: subscriptions end, and cursors are refused, with `CURSOR_TOO_OLD`.
 * - An event is authorized when it is delivered, never before: by the facts it carries (`may-receive.ts`) and by the rights
 *   after all events before it. No query per delivery. An event from the log carries the owners of today; one that waits
 *   while rights change gets them from there.
 * - A payload is computed once per audience and set of rights, and shared by all who get the same answers about rights.
 *   A payload that is personal is computed for each user.
 * - A new kind of event needs a case in `topics.ts` and in `may-receive.ts`, which the compiler asks for. One subscription
 *   can have topics of several kinds: they share one sequence, and so one cursor.
 * - Nothing waits without a bound: live payloads go out without waiting, and the outlet closes a client that reads too
 *   slowly; backfill waits as soon as more than a little waits to leave; kept payloads are limited in bytes and in time.
 *
 * Lifecycle
 * - `connectLive` listens to the bus and finds the position of the log. A user is there from their first open socket to
 *   their last. A subscription goes backfill → cut-over → live, and ends when the client leaves, its user is gone, it cannot
 *   be computed, or its cursor is too old.
 * - While the database is away, subscriptions wait. While the bus is away, the stream reads the log once a second.
 * - `close` ends the reads. The owner of the sockets closes them.
 *
 * Non-goals
 * - It knows no GraphQL, no WebSocket and no SQL: `compute` and `Outlet` are the caller's.
 * - It does not put events in order (the sequencer does) and does not keep them (the log does).
 * - It does not acknowledge: a client that misses an event resumes from its last cursor.
 */
export { AccessTrace } from './access-trace';
export { connectLive, type Live, type LiveOptions } from './connect-live';
export type { ConnectedUser, ConnectedUsers, ViewerWatcher } from './connected-users';
export { createEventCursors, cursorKeyBytes, type EventCursors } from './event-cursor';
export type {
  ActiveSubscription,
  LiveSubscriptions,
  OpenSubscription,
  Outlet,
  SubscriptionRequest,
} from './live-subscriptions';
export { mayReceive } from './may-receive';
export { maxPresent, Presence, type PresenceOptions } from './presence';
export { SubscriptionEnd, userGone } from './subscription-end';
export { topicOfConversation } from './topics';
