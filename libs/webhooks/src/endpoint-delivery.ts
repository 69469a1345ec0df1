import {
  type Database,
  type LogPosition,
  planRetry,
  suspendWebhookEndpoint,
  type WebhookAttempt,
  type WebhookClaim,
  type WebhookQueue,
  type WebhookSecrets,
} from '@patchbay/messaging';
import { signatureHeaders } from '@patchbay/service-kit';
import { setTimeout as pause } from 'node:timers/promises';
import { type CursorOf, type EventBatch, idOfBatch, lastOf, writeBatch } from './event-batch';
import { EventQueue, queueLimits, type QueueLimits } from './event-queue';
import type { WebhookAnswer, WebhookClient } from './webhook-client';

/** Where a subscription puts its results: the outlet of `libs/live`. */
export interface EventOutlet {
  send(payload: Buffer, position: LogPosition): void;
  sendAndWait(payload: Buffer, position: LogPosition): Promise<void>;
}

/** Why a subscription is over: its endpoint has to be changed, or it failed and may work later; null if it was left. */
export type SubscriptionFault = { readonly kind: 'refused' | 'failed'; readonly problem: string };

export interface EndpointSubscription {
  readonly ended: Promise<SubscriptionFault | null>;
  /** The outlet got everything up to here that is for the endpoint. */
  readonly reached: LogPosition;
  leave(): void;
}

/** Subscribes as the endpoint's service account, after a position. */
export type SubscribeEndpoint = (
  claim: WebhookClaim,
  after: LogPosition,
  outlet: EventOutlet,
) => Promise<EndpointSubscription | SubscriptionFault>;

export interface DeliveryObserver {
  attempted(endpointId: string, answer: WebhookAnswer, events: number): void;
  suspended(endpointId: string, problem: string): void;
}

export interface DeliveryDependencies {
  readonly database: Database;
  readonly queue: WebhookQueue;
  readonly client: WebhookClient;
  readonly subscribe: SubscribeEndpoint;
  readonly cursorOf: CursorOf;
  readonly isTransient: (error: unknown) => boolean;
  readonly observer: DeliveryObserver;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly random: () => number;
  readonly limits?: QueueLimits;
}

/** How many attempts of an endpoint are kept, and after how many the older ones are deleted. */
const keptAttempts = 1_000;
const attemptsPerCleaning = 100;
/** How often an endpoint that gets nothing moves on. */
const advanceMs = 5_000;
const tickMs = 1_000;
/** While the rest of a batch is read that failed before. */
const shortTickMs = 50;
const retryMs = 500;

/**
 * Delivers to one endpoint while its claim holds: one request at a time, so that order is kept. After the first failure it
 * ends, and the endpoint can be claimed again when its next attempt is due: what fails takes up nothing.
 */
export class EndpointDelivery {
  readonly ended: Promise<void>;
  readonly #queue: EventQueue;
  readonly #lost = new AbortController();
  #isStopping = false;
  #subscription: EndpointSubscription | undefined;
  #fault: SubscriptionFault | null | undefined;
  #openSecrets: () => WebhookSecrets;
  /** Nothing was awaited since the database said that the claim holds. */
  #isConfirmed = false;
  /** Of the last event that was put into the queue, and of what is stored. */
  #read: LogPosition;
  #stored: LogPosition;
  #batchEnd: number | null;
  #failures: number;
  #failingSince: Date | null;
  #attempts = 0;
  #advancedAt = performance.now();

  constructor(
    readonly claim: WebhookClaim,
    private readonly dependencies: DeliveryDependencies,
  ) {
    this.#openSecrets = claim.openSecrets;
    this.#read = this.#stored = claim.position;
    this.#batchEnd = claim.batchEnd !== null && claim.batchEnd > claim.position.sequence ? claim.batchEnd : null;
    this.#failures = claim.failures;
    this.#failingSince = claim.failingSince;
    this.#queue = new EventQueue(dependencies.limits ?? queueLimits, () => this.#subscription?.leave());
    this.ended = this.#run().finally(() => {
      this.#queue.close();
      this.#subscription?.leave();
    });
  }

  /** The claim still holds. */
  renew({ openSecrets }: WebhookClaim): void {
    this.#openSecrets = openSecrets;
  }

  /** Sends nothing more, and ends when the receiver has answered. */
  stop(): void {
    this.#isStopping = true;
    this.#queue.wake();
  }

  /** Ends now: someone else may have the endpoint. */
  abort(): void {
    this.#lost.abort();
    this.stop();
  }

  async #run(): Promise<void> {
    await this.#removeOldAttempts();
    while (!this.#isStopping) {
      if (this.#subscription === undefined) await this.#subscribe();
      else if (this.#fault != null) return this.#endWith(this.#fault);
      else {
        const batch = this.#isWhole() ? this.#queue.take(this.#batchEnd ?? Infinity) : null;
        if (batch !== null) {
          this.#batchEnd = null;
          if (!(await this.#deliver(batch))) return;
        } else if (this.#fault === null && this.#queue.isEmpty) this.#subscription = undefined;
        else if (!(await this.#advance())) return;
        else {
          this.#isConfirmed = false;
          await this.#queue.changed(this.#isWhole() ? tickMs : shortTickMs);
        }
      }
    }
  }

  /** A batch that failed is sent again as it was, with the same id. */
  #isWhole(): boolean {
    if (this.#batchEnd === null || this.#fault === null) return true;
    const { first, last, isBlocked } = this.#queue;
    const reached = Math.max(this.#subscription?.reached.sequence ?? 0, last?.sequence ?? 0);
    // Its events can be larger today than they were.
    if (reached < this.#batchEnd && !isBlocked) return false;
    // Nothing of it is to be seen today.
    if (first === undefined || first.sequence > this.#batchEnd) this.#batchEnd = null;
    return true;
  }

  async #subscribe(): Promise<void> {
    const { subscribe } = this.dependencies;
    this.#fault = undefined;
    this.#queue.reopen();
    const opened = await subscribe(this.claim, this.#read, {
      send: (payload, position) => {
        if (this.#queue.send(payload, position)) this.#read = position;
      },
      sendAndWait: (payload, position) => {
        this.#read = position;
        return this.#queue.sendAndWait(payload, position);
      },
    });
    if ('kind' in opened) return this.#endWith(opened);
    this.#subscription = opened;
    void opened.ended.then((fault) => {
      if (this.#subscription !== opened) return;
      this.#fault = fault;
      this.#queue.wake();
    });
  }

  /** False if it is over. */
  async #deliver(batch: EventBatch): Promise<boolean> {
    const { claim, dependencies } = this;
    const { client, cursorOf, now, observer, queue } = dependencies;
    // It may have been paused; and a process that was frozen wakes up with a claim that someone else may have by now.
    if (!this.#isConfirmed && !(await this.#store(() => queue.isHeld(claim)))) return false;
    const body = writeBatch(batch, cursorOf);
    const at = now();
    const headers = signatureHeaders(
      validSecrets(this.#openSecrets(), at),
      idOfBatch(claim, batch, cursorOf),
      at,
      body,
    );
    const answer = await client.post({ url: claim.url, headers, body }, this.#lost.signal);
    if (this.#lost.signal.aborted) return false;
    observer.attempted(claim.id, answer, batch.length);
    const attempt = this.#attemptOf(answer, lastOf(batch).position, at);
    if (answer.problem !== null) {
      await this.#fail(attempt, answer.problem, answer.retryAfterMs);
      return false;
    }
    if (!(await this.#store(() => queue.acknowledge(claim, attempt)))) return false;
    this.#isConfirmed = true;
    this.#stored = attempt.position;
    this.#failures = 0;
    this.#failingSince = null;
    this.#attempts += 1;
    if (this.#attempts % attemptsPerCleaning === 0) {
      await this.#removeOldAttempts();
      this.#isConfirmed = false;
    }
    return true;
  }

  async #fail(attempt: WebhookAttempt, problem: string, askedMs: number | null = null): Promise<void> {
    const { claim, dependencies } = this;
    if (attempt.responseStatus === gone) return this.#suspend(goneProblem, attempt);
    const at = dependencies.now();
    const failingSince = this.#failingSince ?? at;
    const plan = planRetry({ failures: this.#failures + 1, failingSince, at, askedMs }, dependencies.random);
    if (plan.kind === 'give-up')
      return this.#suspend(`Delivery failed for 24 hours. ${problem} Fix it, then resume the webhook.`, attempt);
    const nextAttemptAt = new Date(at.getTime() + plan.delayMs);
    await this.#store(() => dependencies.queue.retryLater(claim, { attempt, failingSince, nextAttemptAt }));
  }

  async #endWith({ kind, problem }: SubscriptionFault): Promise<void> {
    this.stop();
    if (kind === 'refused') return this.#suspend(problem, null);
    const answer = { responseStatus: null, durationMs: 0, problem };
    await this.#fail(this.#attemptOf(answer, this.#stored, this.dependencies.now()), problem);
  }

  async #suspend(problem: string, attempt: WebhookAttempt | null): Promise<void> {
    const { claim, dependencies } = this;
    if (await this.#store(() => suspendWebhookEndpoint(dependencies, claim, problem, attempt)))
      dependencies.observer.suspended(claim.id, problem);
  }

  /** Events that are not for the endpoint count as delivered, so that its cursor does not become too old. */
  async #advance(): Promise<boolean> {
    const { claim, dependencies } = this;
    if (!this.#queue.isEmpty || performance.now() < this.#advancedAt + advanceMs) return true;
    // In this order: what comes from here on is behind it.
    const reached = this.#subscription?.reached ?? this.#stored;
    this.#advancedAt = performance.now();
    if (reached.sequence <= this.#stored.sequence) return true;
    if (!(await this.#store(() => dependencies.queue.advance(claim, reached)))) return false;
    this.#stored = reached;
    return true;
  }

  #removeOldAttempts(): Promise<boolean> {
    return this.#store(async () => {
      await this.dependencies.queue.removeAttempts(this.claim.id, keptAttempts);
      return true;
    });
  }

  /** Goes on until the database takes it. False if the claim is lost. */
  async #store(write: () => Promise<boolean>): Promise<boolean> {
    while (!this.#lost.signal.aborted) {
      try {
        return await write();
      } catch (error) {
        if (!this.dependencies.isTransient(error)) throw error;
        await pause(retryMs, undefined, { signal: this.#lost.signal }).catch(() => undefined);
      }
    }
    return false;
  }

  #attemptOf(answer: Omit<WebhookAnswer, 'retryAfterMs'>, position: LogPosition, at: Date): WebhookAttempt {
    const { responseStatus, durationMs, problem } = answer;
    return {
      id: this.dependencies.newId(),
      endpointId: this.claim.id,
      at,
      position,
      responseStatus,
      durationMs,
      problem,
    };
  }
}

const gone = 410;
const goneProblem = 'The receiver answered with status 410 (Gone): it wants no more events. Resume it if that changes.';

/** The current secret first. */
export function validSecrets({ secret, former, formerUntil }: WebhookSecrets, at: Date): string[] {
  return former !== null && formerUntil !== null && formerUntil > at ? [secret, former] : [secret];
}
