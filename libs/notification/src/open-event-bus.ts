import type { EventBus } from '@patchbay/messaging';
import { type App, reportRarely } from '@patchbay/service-kit';
import { connectRedisEventBus } from './redis-event-bus';

/** Connects an app to the event bus of its installation. */
export async function openEventBus({ config, log, closer }: App, installation: string): Promise<EventBus> {
  const bus = await connectRedisEventBus({
    redis: config.redis ?? { urls: [], isCluster: false },
    channel: `patchbay:${installation}:events`,
    onError: reportRarely((error, details) => log.warn({ ...details, err: error }, 'Redis is unreachable.')),
  });
  closer.add('bus', () => bus.close());
  return bus;
}
