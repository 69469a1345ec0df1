/**
 * An inbox with Relay: its compiler, its store, its connections.
 *
 * - `resuming.ts` makes graphql-ws, and with it Relay, resume after its last event. Copy it.
 * - `connection.ts` connects, renews tokens, and repeats requests that the network lost.
 * - `inbox.ts` has what the compiler reads, `__generated__` what it wrote.
 * - `store-updates.ts` says what each event changes.
 * - `open-inbox.ts` is the inbox: list, conversation, badge, sending and paging.
 */
export { type InboxOptions, openInbox } from './open-inbox';
