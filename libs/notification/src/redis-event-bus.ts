import type { EventBus, SequencedEvent } from '@patchbay/messaging';
import { BatchAssembler, type Summary } from './batch-assembler';
import { channelsOfEvent, isForAll } from './channels';
import { FollowedChannels, shortNameOf } from './followed-channels';
import { connectRedis } from './redis-connections';

export interface RedisEventBusOptions {
  readonly url: string;
  /** Of this installation alone: two that share a Redis do not hear each other. */
  readonly channel: string;
  /** A Redis Cluster, of which `url` is one node. */
  readonly isCluster?: boolean;
  readonly onError: (error: Error) => void;
}

const pingLimitMs = 1_500;

/**
 * A batch is published in parts, one on the channel of each owner whom something in it is about, and a summary on the
 * channel of the installation. A gateway hears the summaries, which are short, and the parts that it follows.
 */
export async function connectRedisEventBus({
  url,
  channel,
  isCluster = false,
  onError,
}: RedisEventBusOptions): Promise<EventBus> {
  const followed = new FollowedChannels();
  /** Those that Redis has acknowledged. */
  const heard = new Set<string>();
  const listeners = new Set<Parameters<EventBus['subscribe']>[0]>();
  const assembler = new BatchAssembler({
    isFollowed: (shortName) => followed.hasShortName(shortName),
    onBatch(batch) {
      for (const listener of listeners) listener(batch);
    },
  });
  let wasLost = false;
  let isClosed = false;

  const redis = await connectRedis({
    url,
    isCluster,
    onError,
    onLost() {
      wasLost = true;
      assembler.reset();
    },
    onBack() {
      if (!wasLost) return;
      wasLost = false;
      // What was asked for while it was away may have been lost too.
      void Promise.all(
        followed
          .names()
          .filter((name) => !heard.has(name))
          .map(hearPartsOf),
      ).catch(onError);
      for (const listener of listeners) listener(null);
    },
  });

  const hearPartsOf = async (name: string) => {
    const about = shortNameOf(name);
    await redis.subscribe(`${channel}:${name}`, (message) => {
      const part = readPart(message);
      if (part === undefined) onError(new Error(`A message on ${channel}:${name} is none of Patchbay's events.`));
      else assembler.addPart({ ...part, about });
    });
    heard.add(name);
  };
  // Resolves with Redis' acknowledgement.
  await redis.subscribe(channel, (message) => {
    const summary = readSummary(message);
    if (summary === undefined) onError(new Error(`A message on ${channel} is none of Patchbay's events.`));
    else assembler.addSummary(summary);
  });

  return {
    async publish(events) {
      const [first, last] = [events[0], events.at(-1)];
      if (first === undefined || last === undefined) return;
      const from = first.sequence;
      const parts = new Map<string, SequencedEvent[]>();
      for (const event of events)
        for (const name of channelsOfEvent(event.event)) {
          const part = parts.get(name);
          if (part === undefined) parts.set(name, [event]);
          else part.push(event);
        }
      const summary: Summary = {
        from,
        to: last.sequence,
        about: [...new Set([...parts.keys()].map(shortNameOf))],
        events: events.filter(({ event }) => isForAll(event)),
      };
      await Promise.all([
        ...[...parts].map(([name, part]) =>
          redis.publish(`${channel}:${name}`, JSON.stringify({ from, events: part })),
        ),
        redis.publish(channel, JSON.stringify(summary)),
      ]);
    },
    async subscribe(onBatch) {
      const listener: typeof onBatch = (batch) => onBatch(batch);
      listeners.add(listener);
      return {
        async follow(channels) {
          await Promise.all(followed.add(channels).map(hearPartsOf));
        },
        unfollow(channels) {
          for (const name of followed.remove(channels)) {
            heard.delete(name);
            redis.unsubscribe(`${channel}:${name}`).catch(onError);
          }
        },
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
        await Promise.race([redis.ping(), late]);
      } finally {
        clearTimeout(limit);
      }
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      listeners.clear();
      assembler.reset();
      redis.destroy();
    },
  };
}

function readPart(message: string): { from: number; events: readonly SequencedEvent[] } | undefined {
  const { from, events } = readObject(message);
  return typeof from === 'number' && areEvents(events) ? { from, events } : undefined;
}

function readSummary(message: string): Summary | undefined {
  const { from, to, about, events } = readObject(message);
  const isSummary =
    typeof from === 'number' &&
    typeof to === 'number' &&
    Array.isArray(about) &&
    about.every((name) => typeof name === 'number');
  return isSummary && areEvents(events) ? { from, to, about, events } : undefined;
}

function readObject(message: string): Partial<Record<string, unknown>> {
  try {
    return (JSON.parse(message) ?? {}) as Partial<Record<string, unknown>>;
  } catch {
    return {};
  }
}

function areEvents(value: unknown): value is readonly SequencedEvent[] {
  return Array.isArray(value) && value.every(isSequencedEvent);
}

function isSequencedEvent(value: unknown): value is SequencedEvent {
  const { sequence, event } = (value ?? {}) as { sequence?: unknown; event?: { type?: unknown } | null };
  return typeof sequence === 'number' && typeof event?.type === 'string';
}
