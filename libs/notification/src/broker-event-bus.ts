import type { EventBus, SequencedEvent } from '@patchbay/messaging';
import { withTimeout } from '@patchbay/service-kit';
import { type BrokerAddress, connectBroker } from './broker';

export interface BrokerEventBusOptions {
  readonly broker: BrokerAddress;
  /** Different for each installation: two that share a broker do not hear each other. */
  readonly channel: string;
  readonly onError: (error: Error) => void;
}

const pingLimitMs = 1_500;
const publishLimitMs = 500;

/** One channel for all events: measured, a channel per owner costs more than it saves (docs/PERFORMANCE.md). */
export async function connectEventBus(options: BrokerEventBusOptions): Promise<EventBus> {
  const { broker: address, channel, onError } = options;
  const listeners = new Set<Parameters<EventBus['listen']>[0]>();
  const passOn = (events: readonly SequencedEvent[] | null) => {
    for (const listener of listeners) listener(events);
  };
  const broker = await connectBroker(address, { onError, onReconnect: () => passOn(null) });
  const { name } = broker;
  const subscribe = () =>
    broker.subscribe(channel, (message) => {
      const events = readEvents(message);
      if (events === undefined) onError(new Error(`Unexpected message on ${channel}.`));
      else passOn(events);
    });
  const publishAll = async (events: readonly SequencedEvent[]) => {
    // Handed over in the same moment: batches of later calls come later.
    await Promise.all(messagesOf(events, broker.maxBytes()).map((message) => broker.publish(channel, message)));
  };
  /** Undefined in a worker, which only publishes. */
  let subscribed: Promise<void> | undefined;
  let isClosed = false;
  /** The broker is connected and does not answer. The relay goes on without it: gateways read the log. */
  let isFrozen = false;
  return {
    async publish(events) {
      if (events.length === 0 || isFrozen) return;
      const publishing = publishAll(events);
      try {
        await withTimeout(publishing, publishLimitMs, `${name} did not take events within ${publishLimitMs} ms.`);
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
      await withTimeout(broker.ping(), pingLimitMs, `${name} did not answer within ${pingLimitMs} ms.`);
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      listeners.clear();
      broker.destroy();
    },
  };
}

/** In as few messages as the broker takes, in their order. */
function messagesOf(events: readonly SequencedEvent[], maxBytes = Number.POSITIVE_INFINITY): string[] {
  const message = JSON.stringify(events);
  if (events.length === 1 || Buffer.byteLength(message) <= maxBytes) return [message];
  const half = Math.ceil(events.length / 2);
  return [...messagesOf(events.slice(0, half), maxBytes), ...messagesOf(events.slice(half), maxBytes)];
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
