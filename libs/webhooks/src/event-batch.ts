import type { LogPosition } from '@patchbay/messaging';
import { createHash } from 'node:crypto';

/** The result of a subscription for one event, as JSON. */
export interface WaitingEvent {
  readonly payload: Buffer;
  readonly position: LogPosition;
}

/** Events in order, at least one. */
export type EventBatch = readonly [WaitingEvent, ...WaitingEvent[]];

export type CursorOf = (position: LogPosition) => string;

export const lastOf = (batch: EventBatch): WaitingEvent => batch.at(-1)!;

export type BatchType = 'patchbay.events' | 'patchbay.test';

/** The payload of Standard Webhooks: the result of each event with its cursor. */
export function writeBatch(batch: EventBatch, cursorOf: CursorOf, type: BatchType = 'patchbay.events'): Buffer {
  const timestamp = new Date(lastOf(batch).position.at).toISOString();
  const parts: Buffer[] = [Buffer.from(`{"type":"${type}","timestamp":"${timestamp}","data":[`)];
  // A result is an object with at least `data`.
  for (const [place, { payload, position }] of batch.entries())
    parts.push(Buffer.from(`${place > 0 ? ',' : ''}{"cursor":"${cursorOf(position)}",`), payload.subarray(1));
  parts.push(Buffer.from(']}'));
  return Buffer.concat(parts);
}

/**
 * The same for the same events, also from another process, unless they are replayed. A batch that has one more event has another
 * id: a receiver that knows the first one must not miss the event. Made of cursors, so it does not show how much happened.
 */
export function idOfBatch(
  endpoint: { readonly id: string; readonly replays: number },
  batch: EventBatch,
  cursorOf: CursorOf,
) {
  const events = `${cursorOf(batch[0].position)} ${cursorOf(lastOf(batch).position)}`;
  const digest = createHash('sha256').update(`${endpoint.id} ${endpoint.replays} ${events}`).digest('base64url');
  return `msg_${digest.slice(0, 32)}`;
}
