import type { CarrierStatus, StatusReport } from '../carrier';

export interface SendAttempt {
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** `accepted`, `refused`, `not-processed` or `unknown`. */
  readonly outcome: string | null;
  readonly reason: string | null;
}

/** Why an attempt ended that another worker ended. Its call may still be under way, if its worker is only slow. */
export const workerStopped = 'The worker stopped during the call.';

export interface StatusEvent {
  readonly messageId: string;
  readonly status: CarrierStatus | null;
  readonly carrierStatus: string;
  readonly carrierCode: string | null;
  readonly happenedAt: Date | null;
  readonly recordedAt: Date;
  readonly receiptId: string | null;
}

export const statusEventOf = (
  { status, carrierStatus, problem, at }: StatusReport,
  rest: Pick<StatusEvent, 'messageId' | 'recordedAt' | 'receiptId'>,
): StatusEvent => ({ ...rest, status, carrierStatus, carrierCode: problem?.carrierCode ?? null, happenedAt: at });

export interface Sends {
  /** Waits for a running call with the same key. */
  lockIdempotencyKey(userId: string, key: string): Promise<void>;
  findByIdempotencyKey(userId: string, key: string): Promise<{ messageId: string; inputHash: string } | undefined>;
  rememberIdempotencyKey(userId: string, key: string, inputHash: string, messageId: string): Promise<void>;
  /** Whether the user has sent as many texts within a minute as they may. A user who sent none for a minute may send all. */
  mustWait(userId: string, perMinute: number): Promise<boolean>;
  /** Counts a text of the user; false if it is one too many, which is not counted. Waits for others of the user. */
  count(userId: string, perMinute: number): Promise<boolean>;
  /** All attempts, in order. */
  attemptsOf(messageId: string): Promise<SendAttempt[]>;
  /** Ids of attempts without an end, because their worker died. */
  unfinishedAttempts(messageId: string): Promise<string[]>;
  beginAttempt(attempt: { id: string; messageId: string; at: Date }): Promise<void>;
  endAttempt(attempt: {
    id: string;
    outcome: string;
    carrierCode: string | null;
    reason: string | null;
    at: Date;
  }): Promise<void>;
  /** Stores them in this order. */
  recordStatuses(events: readonly StatusEvent[]): Promise<void>;
}
