/**
 * restores: an older state of the database took the place of a newer one.
 *
 * - A restore is found by the first one who looks: the server tells that it is another one, or an operator says so.
 * - What was done since the older state may be forgotten. So a text that waits in it is not just sent: `decideSend` asks for
 *   the latest restore in the transaction that would begin the call.
 * - A promoted standby is treated as a restore, because nobody knows whether it has everything.
 */
export type { Restore, Restores } from './restores';
