import type { PushSubscription } from './push';

export interface PushMessage {
  readonly text: string;
  /** A later message of this topic replaces one that did not arrive yet. At most 32 characters of base64url. */
  readonly topic: string;
  /** How long the push service keeps it for a device that is away. */
  readonly ttlSeconds: number;
}

/**
 * What a push service said. `accepted` does not say that the device got it. `gone`: it no longer knows the browser.
 * `refused`: the same message would be refused again. `failed`: it may be tried again.
 */
export type PushOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly problem: string }
  | { readonly kind: 'failed'; readonly problem: string; readonly retryAfterMs: number | null };

/** Sends messages that only the browser can read to its push service. */
export interface PushService {
  /** Never rejects because of the network. */
  send(subscription: PushSubscription, message: PushMessage, signal: AbortSignal): Promise<PushOutcome>;
}
