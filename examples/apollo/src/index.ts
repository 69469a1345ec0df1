/**
 * An inbox with Apollo Client: its cache, its links, optimistic results.
 *
 * - `resuming.ts` makes graphql-ws, and with it Apollo Client, resume after its last event. Copy it.
 * - `connection.ts` connects, renews tokens, and repeats requests that the network lost.
 * - `cache.ts` has the policies for connections, and says what each event changes.
 * - `open-inbox.ts` is the inbox: list, conversation, badge, sending and paging.
 */
export { type InboxOptions, openInbox } from './open-inbox';
