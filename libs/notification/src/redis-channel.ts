import type { BroadcastChannel } from '@patchbay/messaging';
import { type App, reportRarely, withTimeout } from '@patchbay/service-kit';
import { connectRedis } from './redis-connections';

const publishLimitMs = 1_000;

/** A channel of an installation on Redis. While Redis is away, what is published is lost. */
export async function openRedisChannel({ config, log }: App, name: string): Promise<BroadcastChannel> {
  const redis = await connectRedis({
    redis: config.redis ?? { urls: [], isCluster: false },
    onError: reportRarely((error, details) => log.warn({ ...details, err: error }, 'Redis is unreachable.')),
    onReconnect: () => undefined,
  });
  let isClosed = false;
  return {
    async publish(text) {
      if (isClosed) return;
      await withTimeout(redis.publish(name, text), publishLimitMs, `Redis did not answer within ${publishLimitMs} ms.`);
    },
    listen: (onText) => redis.subscribe(name, onText),
    close() {
      isClosed = true;
      redis.destroy();
      return Promise.resolve();
    },
  };
}
