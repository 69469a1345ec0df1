import type { Viewer } from '@patchbay/access';
import type { DomainEvent } from '@patchbay/messaging';
import { apiError, badUserInput } from '../errors';
import type { Loaders } from '../loaders';

/** What the root field of a subscription is resolved from. */
export interface Delivery<Payload> {
  readonly cursor: string;
  readonly payload: Payload;
}

/** What one subscription wants to hear of. */
export interface Following<Payload = unknown> {
  /** One of the topics of the events that it is about: see `topicsOf`. */
  readonly topic: string;
  /** The cursor of the last event that the client has seen; null to start with what comes next. */
  readonly after: string | null;
  /** Whether a viewer may be told, from the facts that the event carries. */
  mayBeTold(event: DomainEvent, viewer: Viewer): boolean;
  /** What the client is told; null where the viewer may no longer see it. */
  load(event: DomainEvent, loaders: Loaders): Promise<Payload | null>;
}

/** Under which names an event is followed: its type, and its type within what it is about. */
export function topicsOf(event: DomainEvent): readonly string[] {
  switch (event.type) {
    case 'message-added':
    case 'message-updated':
      return [event.type, `${event.type}:${event.conversationId}`];
    case 'notification-added':
      return [`${event.type}:${event.userId}`];
    case 'access-changed':
      return [];
  }
}

/**
 * What a subscription's `subscribe` answers with. GraphQL asks for something that can be iterated; the fan-out takes it
 * out of GraphQL's hands and delivers, once for all who asked in the same words.
 */
export class Followed implements AsyncIterable<never> {
  constructor(readonly following: Following) {}

  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('Subscriptions are delivered by the fan-out.');
  }
}

/** The subscription goes on no further: the client reads what it shows anew, and starts from `eventCursor`. */
export const cursorTooOld = (reason: string) =>
  apiError(
    'CURSOR_TOO_OLD',
    `${reason} Read again what you show, and subscribe after the \`eventCursor\` that you read before it.`,
  );

export const writeEventCursor = (sequence: number) => Buffer.from(`e:${sequence}`).toString('base64url');

export function readEventCursor(cursor: string): number {
  const [, digits] = /^e:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (digits === undefined)
    throw badUserInput(
      'This is no cursor of an event: hand back what the API gave, or leave it out to start with what comes next.',
    );
  return Number(digits);
}
