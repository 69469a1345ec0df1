/**
 * replica: queries that a streaming replica answers instead of the primary.
 *
 * What always holds: an operation that reads from the replica sees everything that was committed before its viewer was
 * read. The viewer is read on the primary, in the same operation, and that statement also says how far the primary's log
 * is written (`sql/log-position.ts`). The replica is asked only if it has replayed that far, of the log of the same server. So
 * rights are those of today, and whatever anybody was shown before the operation, by any gateway, an event or a webhook, is in
 * its answer. Nothing is remembered of users, and Redis is not needed.
 *
 * An operation never goes back from the primary to the replica: what it read there may be newer. Mutations, payloads of
 * events and everything that is no query of the API use the primary.
 *
 * Without `DATABASE_REPLICA_URL`, no statement changes.
 */
export { openReplica, type ReadTarget, type Replica, type ReplicaObserver } from './open-replica';
export { measureLag, observeReplica } from './measure-replica';
export { inspectReplica } from './inspect-replica';
