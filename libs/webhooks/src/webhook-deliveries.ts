import { maxWebhookEndpoints, type WebhookClaim } from '@patchbay/messaging';
import { startLoop } from '@patchbay/service-kit';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { EndpointDelivery, type DeliveryDependencies } from './endpoint-delivery';

export interface WebhookDeliveriesOptions extends DeliveryDependencies {
  readonly onError: (error: unknown) => void;
  /** How long a process may be silent before another one takes its endpoints. */
  readonly leaseMs?: number;
  readonly roundMs?: number;
}

export interface WebhookDeliveries {
  /** Takes no more endpoints, and gives its own back as soon as their receivers have answered. */
  close(): Promise<void>;
}

/** Endpoints that are claimed in one round, so that processes that start together share them. */
const claimsPerRound = 8;
/** How long a receiver may still take to answer when this process stops. */
const stopMs = 5_000;
/** An endpoint that could not be delivered to for a reason of our own. */
const postponeMs = 5_000;

/** Delivers to the endpoints that this process has a claim on, and looks for more every second. */
export function startWebhookDeliveries(options: WebhookDeliveriesOptions): WebhookDeliveries {
  const { queue, onError, leaseMs = 3_000, roundMs = 1_000 } = options;
  const holder = `${hostname()}/${process.pid}/${randomUUID()}`;
  const running = new Map<string, EndpointDelivery>();
  let isClosed = false;

  const start = (claim: WebhookClaim) => {
    const delivery = new EndpointDelivery(claim, options);
    running.set(claim.id, delivery);
    void delivery.ended
      .catch((error: unknown) => {
        onError(error);
        return queue.postpone(claim, postponeMs).catch(onError);
      })
      .finally(() => running.delete(claim.id));
  };

  /** Also if the answer to a claim was lost. */
  let mayHold = false;

  const round = async (): Promise<boolean> => {
    const before = new Set(running.keys());
    const held = new Map((mayHold ? await queue.renew(holder, leaseMs) : []).map((claim) => [claim.id, claim]));
    for (const [id, delivery] of running) {
      const claim = held.get(id);
      if (claim?.fence === delivery.claim.fence) delivery.renew(claim);
      else delivery.abort();
    }
    // Claimed in a round that failed, or while an earlier delivery was still ending. One that ended just now may have given
    // its claim back.
    for (const claim of held.values()) if (!isClosed && !before.has(claim.id)) start(claim);
    if (isClosed || running.size >= maxWebhookEndpoints) return false;
    mayHold = true;
    const claimed = await queue.claim(holder, leaseMs, claimsPerRound);
    mayHold = held.size + claimed.length > 0;
    for (const claim of claimed) if (!running.has(claim.id)) start(claim);
    return false;
  };
  const loop = startLoop({ work: round, pollMs: roundMs, onError });

  let closing: Promise<void> | undefined;
  return {
    close: () => (closing ??= close()),
  };

  async function close(): Promise<void> {
    isClosed = true;
    const ending = [...running.values()];
    for (const delivery of ending) delivery.stop();
    const ended = Promise.allSettled(ending.map((delivery) => delivery.ended));
    await Promise.race([ended, pause(stopMs, undefined, { ref: false })]);
    for (const delivery of running.values()) delivery.abort();
    await loop.close();
    await Promise.allSettled([...running.values()].map((delivery) => delivery.ended));
    await queue.release(holder).catch(onError);
  }
}
