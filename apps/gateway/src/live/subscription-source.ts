import type { AccessTrace } from '@patchbay/live';
import type { DomainEvent } from '@patchbay/messaging';
import type { Loaders } from '../loaders';

/** What the root field of a subscription is resolved from. */
export interface Delivery<Payload> {
  readonly cursor: string;
  /** When the event was stored. */
  readonly at: Date;
  readonly payload: Payload;
}

/**
 * What a subscription field's `subscribe` returns. GraphQL wants something to iterate over, but nothing iterates over this:
 * `subscribe.ts` hands it to the live subscriptions, which deliver once for all who ask the same.
 */
export class SubscriptionSource<Payload = unknown> implements AsyncIterable<never> {
  constructor(
    readonly source: {
      /** See `topicsOf` in `@patchbay/live`. They may depend on the arguments, not on the viewer. */
      readonly topics: readonly string[];
      /** The cursor of the last event that the client has; null to start with the next one. */
      readonly after: string | null;
      /** Null if the viewer may no longer see it. */
      load(event: DomainEvent, loaders: Loaders, trace: AccessTrace): Promise<Payload | null>;
    },
  ) {}

  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('A subscription source cannot be iterated over.');
  }
}
