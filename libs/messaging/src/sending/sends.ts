import type { CarrierStatus, SendOutcome, StatusReport } from '../carrier';
import type { DeliveryProblemCode } from '../conversations';

export interface SendAttempt {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** `accepted`, `refused`, `not-processed` or `unknown`. */
  readonly outcome: string | null;
  readonly reason: string | null;
}

export interface EndedAttempt {
  readonly id: string;
  readonly outcome: SendOutcome['kind'];
  readonly problemCode: DeliveryProblemCode | null;
  readonly carrierCode: string | null;
  readonly reason: string | null;
}

/** Why an attempt ended that another worker ended. Its call may still be under way, if its worker is only slow. */
export const workerStopped = 'The worker stopped during the call.';

/** The reason of an attempt that nobody remembers: if there was one, it is gone with the state before the restore. */
export const forgottenSend = 'The database was restored: the text may have been sent before that.';

/** A worker that stands still for longer between beginning an attempt and calling the carrier no longer calls. */
export const maxStartMs = 10_000;

/** By then, the carrier has the text if it ever gets it: the call started in time, and connecting takes 10 s at most. */
export const maxUnderWayMs = 30_000;

export interface StatusEvent {
  readonly messageId: string;
  readonly status: CarrierStatus | null;
  readonly carrierStatus: string;
  readonly problemCode: DeliveryProblemCode | null;
  readonly carrierCode: string | null;
  readonly happenedAt: Date | null;
  readonly recordedAt: Date;
  readonly receiptId: string | null;
}

export const statusEventOf = (
  { status, carrierStatus, problem, at }: StatusReport,
  rest: Pick<StatusEvent, 'messageId' | 'recordedAt' | 'receiptId'>,
): StatusEvent => ({
  ...rest,
  status,
  carrierStatus,
  problemCode: problem?.code ?? null,
  carrierCode: problem?.carrierCode ?? null,
  happenedAt: at,
});

export interface Sends {
  /** Waits for a running call with the same key. */
  lockIdempotencyKey(userId: string, key: string): Promise<void>;
  findByIdempotencyKey(userId: string, key: string): Promise<{ messageId: string; inputHash: string } | undefined>;
  rememberIdempotencyKey(userId: string, key: string, inputHash: string, messageId: string): Promise<void>;
  /** Whether the user has sent as many texts within a minute as they may. A user who sent none for a minute may send all. */
  mustWait(userId: string, perMinute: number): Promise<boolean>;
  /** Counts a text of the user; false if it is one too many, which is not counted. Waits for others of the user. */
  count(userId: string, perMinute: number): Promise<boolean>;
  /** All attempts by message, in order. One without an end is under way, or its worker died. */
  attemptsOf(messageIds: readonly string[]): Promise<ReadonlyMap<string, readonly SendAttempt[]>>;
  beginAttempts(attempts: readonly { readonly id: string; readonly messageId: string }[], at: Date): Promise<void>;
  endAttempts(attempts: readonly EndedAttempt[], at: Date): Promise<void>;
  /** Stores them in this order. */
  recordStatuses(events: readonly StatusEvent[]): Promise<void>;
}
