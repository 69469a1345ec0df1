import type { Viewer } from '@patchbay/access';
import type { EventBus, EventLog, LogPosition } from '@patchbay/messaging';
import { ConnectedUsers } from './connected-users';
import { createEventCursors } from './event-cursor';
import { EventStream } from './event-stream';
import { LiveSubscriptions } from './live-subscriptions';
import { createRetry } from './retry-while-away';

export interface LiveOptions<Reads> {
  readonly bus: EventBus;
  readonly log: EventLog;
  /** Undefined if there is no such user. Reads that start together share a statement. */
  readonly readViewer: (externalId: string) => Promise<Viewer | undefined>;
  /** Reads that ignore rights. */
  readonly createReads: () => Reads;
  readonly isTransient: (error: unknown) => boolean;
  /** The same for all gateways of an installation: `cursorKeyBytes`. */
  readonly cursorKey: Buffer;
  /** For each user of this gateway. */
  readonly maxSubscriptions: number;
  readonly onError: (error: unknown) => void;
}

export interface Live<Reads> {
  readonly users: ConnectedUsers;
  readonly subscriptions: Pick<LiveSubscriptions<Reads>, 'subscribe' | 'counts'>;
  /** The cursor of the last event so far. */
  cursor(): string;
  cursorOf(this: void, position: LogPosition): string;
  /** Throws a `SubscriptionEnd` if this installation did not write the cursor. */
  positionOf(this: void, cursor: string): LogPosition;
  close(): Promise<void>;
}

export async function connectLive<Reads>(options: LiveOptions<Reads>): Promise<Live<Reads>> {
  const { bus, log, readViewer, createReads, isTransient, maxSubscriptions, onError } = options;
  const cursors = createEventCursors(options.cursorKey);
  const stream = await EventStream.connect({ bus, log, onError });
  const { retry, stop } = createRetry(isTransient);
  const users = new ConnectedUsers({ readViewer, retry, onError });
  const subscriptions = new LiveSubscriptions({ stream, log, cursors, users, createReads, retry, maxSubscriptions });
  return {
    users,
    subscriptions,
    cursor: () => cursors.write(stream.position),
    cursorOf: (position) => cursors.write(position),
    positionOf: (cursor) => cursors.read(cursor),
    async close() {
      stop();
      users.close();
      subscriptions.close();
      await stream.close();
    },
  };
}
