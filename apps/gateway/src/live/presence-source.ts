import type { Present } from '@patchbay/messaging';

/** What the root field of a subscription to presence is resolved from. */
export interface PresenceDelivery {
  readonly present: readonly Present[];
}

/** What `presence` returns to subscribe: nothing iterates over it, see `SubscriptionSource`. */
export class PresenceSource implements AsyncIterable<never> {
  constructor(readonly conversationId: string) {}

  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('A subscription source cannot be iterated over.');
  }
}
