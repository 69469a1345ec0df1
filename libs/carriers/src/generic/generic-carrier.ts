import type { Carrier } from '@patchbay/messaging';
import { createStandardWebhooksCarrier } from '../standard-webhooks/create-carrier';

/** Any carrier, or a bridge to one, over signed JSON webhooks. It must send two requests with one `webhook-id` once. */
export function createGenericCarrier(options: {
  readonly secrets: readonly string[];
  readonly sendUrl?: string;
  readonly sendTimeoutMs?: number;
  readonly now?: () => Date;
}): Carrier {
  return createStandardWebhooksCarrier({ ...options, name: 'generic', repetitionsAreOne: true });
}
