/**
 * client: what a program needs to use a Patchbay gateway, in browsers and in Node.js, without a framework.
 *
 * - `query` sends one operation over HTTP. What goes wrong is a `PatchbayError` with the API's code.
 * - `events` is an async iterator. It hands over each event once and in order, across lost connections, restarts of the
 *   gateway and renewed tokens. All iterators of a client share one WebSocket.
 * - If missed events are no longer kept, it reads the cursor, lets the program read its data again, and goes on from there.
 * - A program that stops reading stops the stream: at most 1,000 events wait for it.
 * - `presence` tells who else has a conversation open, for as long as the loop goes on.
 *
 * It keeps no data and repeats no operation: what to show, and what to send again, is for the program to decide.
 */
export { connect, type ConnectOptions, type Patchbay } from './connect';
export type { TypedDocument } from './documents';
export type { EventsOptions, EventStream } from './event-stream';
export { PatchbayError, type PatchbayErrorCode } from './errors';
export type { Status } from './socket';
export type { TokenSource } from './tokens';
export { type LiveEvent, operations, type Presence } from './operations';
export type { PresenceOptions } from './presence';
export type { Schema };

import type * as Schema from './generated/schema';
