/**
 * An inbox without a cache library: queries over `fetch`, live events with graphql-ws.
 *
 * - `resuming.ts` makes graphql-ws resume after its last event. Copy it.
 * - `connection.ts` connects, renews tokens, and repeats requests that the network lost.
 * - `view.ts` is what is on the screen, and what each event changes there.
 * - `open-inbox.ts` is the inbox: list, conversation, badge, sending and paging.
 */
export { type InboxOptions, openInbox } from './open-inbox';
