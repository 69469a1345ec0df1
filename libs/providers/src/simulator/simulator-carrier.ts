import type { Carrier } from '@patchbay/messaging';
import { createStandardWebhooksCarrier } from '../standard-webhooks/create-carrier';

/**
 * The built-in carrier of trials and tests. It sends to the simulated network over HTTP, like to any other carrier; and
 * as with most of them, two sends of one text are two texts on the customer's phone.
 */
export function createSimulatorCarrier(options: { readonly secret: string; readonly networkUrl: string }): Carrier {
  return createStandardWebhooksCarrier({
    name: 'simulator',
    secrets: [options.secret],
    sendUrl: `${options.networkUrl}/simulator/sends`,
    repetitionsAreOne: false,
  });
}
