import type { EventBus } from '@patchbay/messaging';
import { type App, reportRarely } from '@patchbay/service-kit';
import { brokerName } from './broker';
import { connectEventBus } from './broker-event-bus';

/** Connects an app to the event bus of its installation. */
export async function openEventBus({ config, log, closer }: App, installation: string): Promise<EventBus> {
  const bus = await connectEventBus({
    broker: config,
    channel: `patchbay:${installation}:events`,
    onError: reportRarely((error, details) =>
      log.warn({ ...details, err: error }, `${brokerName(config)} is unreachable.`),
    ),
  });
  closer.add('bus', () => bus.close());
  return bus;
}
