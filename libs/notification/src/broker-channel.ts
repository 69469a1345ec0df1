import type { BroadcastChannel } from '@patchbay/messaging';
import { type App, reportRarely, withTimeout } from '@patchbay/service-kit';
import { brokerName, connectBroker } from './broker';

const publishLimitMs = 1_000;

/** A channel of an installation on its broker. While the broker is away, what is published is lost. */
export async function openBroadcastChannel({ config, log }: App, name: string): Promise<BroadcastChannel> {
  const broker = await connectBroker(config, {
    onError: reportRarely((error, details) =>
      log.warn({ ...details, err: error }, `${brokerName(config)} is unreachable.`),
    ),
    onReconnect: () => undefined,
  });
  let isClosed = false;
  return {
    async publish(text) {
      if (isClosed) return;
      const limit = `${broker.name} did not answer within ${publishLimitMs} ms.`;
      await withTimeout(broker.publish(name, text), publishLimitMs, limit);
    },
    listen: (onText) => broker.subscribe(name, onText),
    close() {
      isClosed = true;
      broker.destroy();
      return Promise.resolve();
    },
  };
}
