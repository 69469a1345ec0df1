/**
 * An inbox with urql and its normalized cache, Graphcache.
 *
 * - `resuming.ts` makes graphql-ws, and with it urql, resume after its last event. Copy it.
 * - `connection.ts` connects, renews tokens, and repeats requests that the network lost.
 * - `cache.ts` joins pages, shows texts before they are sent, and says what each event changes.
 * - `open-inbox.ts` is the inbox: list, conversation, badge, sending and paging.
 */
export { type InboxOptions, openInbox } from './open-inbox';
