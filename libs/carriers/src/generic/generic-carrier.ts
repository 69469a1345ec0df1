import type { Carrier, CarrierName } from '@patchbay/messaging';
import { createStandardWebhooksCarrier } from '../standard-webhooks/create-carrier';
import { genericFinding } from './findings';

/** Any carrier, or a bridge to one, over signed JSON webhooks. It must send two requests with one `webhook-id` once. */
export function createGenericCarrier(options: {
  readonly name?: CarrierName;
  readonly secrets: readonly string[];
  readonly sendUrl?: string;
  readonly sendTimeoutMs?: number;
  readonly now?: () => Date;
}): Carrier {
  const missing = options.sendUrl === undefined ? [genericFinding('GENERIC_SEND_URL_MISSING')] : [];
  return {
    ...createStandardWebhooksCarrier({ ...options, name: options.name ?? 'generic', repetitionsAreOne: true }),
    check: () =>
      Promise.resolve({ findings: [...missing, genericFinding('GENERIC_NOTHING_TO_CHECK')], clockAheadMs: null }),
  };
}
