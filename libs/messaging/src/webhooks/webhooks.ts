import type { LogPosition } from '../events';

export type WebhookState = 'ACTIVE' | 'PAUSED' | 'SUSPENDED';

/** A subscription whose results are posted to a URL, with the rights of a service account. Its secrets are apart. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly url: string;
  readonly document: string;
  readonly serviceAccountId: string;
  readonly state: WebhookState;
  /** Why it is suspended; null if it is not. */
  readonly problem: string | null;
  /** Everything up to here was acknowledged, or is nothing that it asks for. */
  readonly position: LogPosition;
  /** When the receiver last acknowledged events; null before the first time. */
  readonly acknowledgedAt: Date | null;
  /** How often delivery failed in a row, and since when. */
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly createdAt: Date;
}

/** What payloads are signed with. `former` signs, too, until its overlap ends. */
export interface WebhookSecrets {
  readonly secret: string;
  readonly former: string | null;
  readonly formerUntil: Date | null;
}

export interface WebhookAttempt {
  readonly id: string;
  readonly endpointId: string;
  readonly at: Date;
  /** Of the last event that was sent. */
  readonly position: LogPosition;
  /** Null if there was no response. */
  readonly responseStatus: number | null;
  readonly durationMs: number;
  /** Null if it was acknowledged. */
  readonly problem: string | null;
}

export interface WebhookEndpoints {
  /** The number of endpoints. Calls wait for each other until their transactions end. */
  count(): Promise<number>;
  add(endpoint: WebhookEndpoint, secret: string): Promise<void>;
  /** Locks the endpoint. */
  lock(id: string): Promise<WebhookEndpoint | undefined>;
  secretsOf(id: string): Promise<WebhookSecrets>;
  /** The present secret also signs until `formerUntil`; null if it ends now. */
  rotateSecret(id: string, secret: string, formerUntil: Date | null): Promise<void>;
  /** Ends the claim on the endpoint: what is under way no longer counts. */
  setState(id: string, state: WebhookState, problem: string | null): Promise<void>;
  /** Forgets failures, so that delivery goes on right away. */
  forgetFailures(id: string): Promise<void>;
  /** What was delivered before is delivered again, under other ids. */
  replayAfter(id: string, position: LogPosition): Promise<void>;
  /** False if the claim is lost. Otherwise the same as `setState`. */
  suspend(claim: WebhookClaim, problem: string): Promise<boolean>;
  addAttempt(attempt: WebhookAttempt): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The right to deliver to an endpoint: a lease. Whatever a claim writes after it was lost changes nothing. */
export interface WebhookClaim extends WebhookEndpoint {
  /** Who has it, on which server of the database: a restored one has claims that nobody made there. */
  readonly holder: string;
  /** Grows with each new claim. */
  readonly fence: number;
  /** The number of replays so far. */
  readonly replays: number;
  /** The end of the batch that failed, so that it is sent again as it was; null if none failed. */
  readonly batchEnd: number | null;
  /** Throws if this process lacks the key that they are encrypted with. */
  openSecrets(): WebhookSecrets;
}

/** A batch that failed. */
export interface FailedBatch {
  readonly attempt: WebhookAttempt;
  readonly failingSince: Date;
  readonly nextAttemptAt: Date;
}

/** What those who deliver share. Of all holders, only one at a time has an active endpoint. */
export interface WebhookQueue {
  /** Extends the leases of a holder, and returns all claims that it still has. */
  renew(holder: string, leaseMs: number): Promise<WebhookClaim[]>;
  /** Claims endpoints that are due and that nobody holds. */
  claim(holder: string, leaseMs: number, limit: number): Promise<WebhookClaim[]>;
  /** Whether nobody else has it, and it is still to be delivered to. */
  isHeld(claim: WebhookClaim): Promise<boolean>;
  /** The receiver has everything up to the attempt's position. False if the claim is lost. */
  acknowledge(claim: WebhookClaim, attempt: WebhookAttempt): Promise<boolean>;
  /** There was nothing for it up to this position. False if the claim is lost. */
  advance(claim: WebhookClaim, position: LogPosition): Promise<boolean>;
  /** Keeps a failed batch for later, and gives the claim back. False if the claim is lost. */
  retryLater(claim: WebhookClaim, failed: FailedBatch): Promise<boolean>;
  /** Gives a claim back, to be taken again after a time. */
  postpone(claim: WebhookClaim, delayMs: number): Promise<void>;
  /** Gives all claims of a holder back. */
  release(holder: string): Promise<void>;
  /** Deletes the oldest attempts of an endpoint. */
  removeAttempts(endpointId: string, keep: number): Promise<void>;
}
