import type { EventBus, SequencedEvent } from '@patchbay/messaging';
import { type RedisConfig, withTimeout } from '@patchbay/service-kit';
import { connectRedis } from './redis-connections';

export interface RedisEventBusOptions {
  readonly redis: RedisConfig;
  /** Different for each installation: two that share a Redis do not hear each other. */
  readonly channel: string;
  readonly onError: (error: Error) => void;
}

const pingLimitMs = 1_500;
const publishLimitMs = 500;

/** One channel for all events: measured, a channel per owner costs more than it saves (docs/PERFORMANCE.md). */
export async function connectRedisEventBus(options: RedisEventBusOptions): Promise<EventBus> {
  const { redis: address, channel, onError } = options;
  const listeners = new Set<Parameters<EventBus['listen']>[0]>();
  const passOn = (events: readonly SequencedEvent[] | null) => {
    for (const listener of listeners) listener(events);
  };
  const redis = await connectRedis({ redis: address, onError, onReconnect: () => passOn(null) });
  const subscribe = () =>
    redis.subscribe(channel, (message) => {
      const events = readEvents(message);
      if (events === undefined) onError(new Error(`Unexpected message on ${channel}.`));
      else passOn(events);
    });
  /** Undefined in a worker, which only publishes. */
  let subscribed: Promise<void> | undefined;
  let isClosed = false;
  /** Redis is connected and does not answer. The relay goes on without it: gateways read the log. */
  let isFrozen = false;
  return {
    async publish(events) {
      if (events.length === 0 || isFrozen) return;
      const publishing = redis.publish(channel, JSON.stringify(events));
      try {
        await withTimeout(publishing, publishLimitMs, `Redis did not take events within ${publishLimitMs} ms.`);
      } catch (error) {
        isFrozen = true;
        const thaw = () => void (isFrozen = false);
        publishing.then(thaw, thaw);
        throw error;
      }
    },
    async listen(listener) {
      listeners.add(listener);
      await (subscribed ??= subscribe());
      return () => void listeners.delete(listener);
    },
    async ping() {
      await withTimeout(redis.ping(), pingLimitMs, `Redis did not answer within ${pingLimitMs} ms.`);
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      listeners.clear();
      redis.destroy();
    },
  };
}

function readEvents(message: string): readonly SequencedEvent[] | undefined {
  try {
    const events: unknown = JSON.parse(message);
    return Array.isArray(events) && events.length > 0 && events.every(isSequencedEvent) ? events : undefined;
  } catch {
    return undefined;
  }
}

function isSequencedEvent(value: unknown): value is SequencedEvent {
  const { sequence, at, event } = (value ?? {}) as Partial<Record<string, unknown>> & { event?: { type?: unknown } };
  return typeof sequence === 'number' && typeof at === 'number' && typeof event?.type === 'string';
}
