import type { EventBus, SequencedEvent } from '@patchbay/messaging';
import { createClient } from 'redis';

export interface RedisEventBusOptions {
  readonly url: string;
  /** Of this installation alone: two that share a Redis do not hear each other. */
  readonly channel: string;
  readonly onError: (error: Error) => void;
}

const longestReconnectDelayMs = 1_000;
const pingLimitMs = 1_500;

/** Two connections, as a subscribing one can do nothing else. Both come back by themselves. */
export async function connectRedisEventBus({ url, channel, onError }: RedisEventBusOptions): Promise<EventBus> {
  const client = (disableOfflineQueue: boolean) =>
    createClient({
      url,
      disableOfflineQueue,
      socket: { reconnectStrategy: (retries) => Math.min(longestReconnectDelayMs, 50 * 2 ** retries), connectTimeout: 3_000 },
    });
  // What cannot be published now is not kept: the gateways read it from the log.
  const publisher = client(true);
  const subscriber = client(false);
  const listeners = new Set<(events: readonly SequencedEvent[]) => void>();
  let wasLost = false;
  let isClosed = false;

  publisher.on('error', onError);
  subscriber.on('error', (error: Error) => {
    wasLost = true;
    onError(error);
  });
  subscriber.on('ready', () => {
    if (!wasLost) return;
    wasLost = false;
    for (const listener of listeners) listener([]);
  });
  const hear = (message: string) => {
    const events = readEvents(message);
    if (events === undefined) onError(new Error(`A message on ${channel} is none of Patchbay's events.`));
    else for (const listener of listeners) listener(events);
  };

  await publisher.connect();
  await subscriber.connect();
  // Resolves with Redis' acknowledgement.
  await subscriber.subscribe(channel, hear);

  return {
    async publish(events) {
      await publisher.publish(channel, JSON.stringify(events));
    },
    async subscribe(onEvents) {
      const listener = (events: readonly SequencedEvent[]) => onEvents(events);
      listeners.add(listener);
      return {
        async close() {
          listeners.delete(listener);
        },
      };
    },
    async ping() {
      let limit: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        limit = setTimeout(() => reject(new Error('Redis does not answer.')), pingLimitMs);
      });
      try {
        await Promise.race([publisher.ping(), late]);
      } finally {
        clearTimeout(limit);
      }
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      listeners.clear();
      // At once, also where Redis is away and would never say goodbye.
      publisher.destroy();
      subscriber.destroy();
    },
  };
}

function readEvents(message: string): readonly SequencedEvent[] | undefined {
  try {
    const events: unknown = JSON.parse(message);
    return Array.isArray(events) && events.every(isSequencedEvent) ? events : undefined;
  } catch {
    return undefined;
  }
}

function isSequencedEvent(value: unknown): value is SequencedEvent {
  const { sequence, event } = (value ?? {}) as { sequence?: unknown; event?: { type?: unknown } | null };
  return typeof sequence === 'number' && typeof event?.type === 'string';
}
