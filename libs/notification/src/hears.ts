import { withTimeout } from '@patchbay/service-kit';
import { randomUUID } from 'node:crypto';
import type { Broker } from './broker';

export const connectLimitMs = 5_000;
export const hearLimitMs = 2_000;

/** Whether a message comes back on a channel like ours. */
export async function hears(broker: Broker): Promise<boolean> {
  const channel = `patchbay:check:${randomUUID()}`;
  const heard = new Promise<boolean>((resolve, reject) => {
    broker
      .subscribe(channel, () => resolve(true))
      .then(() => broker.publish(channel, 'hello'))
      .catch(reject);
  });
  return withTimeout(heard, hearLimitMs, 'Nothing was heard.').catch(() => false);
}
