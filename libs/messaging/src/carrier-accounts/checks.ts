import type { CarrierName } from '../carrier';

export const severities = ['OK', 'WARNING', 'ERROR'] as const;
export type Severity = (typeof severities)[number];

/** A result of a check, and how to fix it. */
export interface Finding {
  readonly severity: Severity;
  /** Stable, for programs: `TWILIO_WEBHOOK_NOT_SET`. */
  readonly code: string;
  readonly message: string;
  readonly advice: string | null;
  /** Our number that it is about; null if it is about the account. */
  readonly phoneNumberId: string | null;
}

/** What a code means, whatever it is found in. */
export interface FindingKind {
  readonly severity: Severity;
  readonly meaning: string;
  /** How to fix it; null if nothing has to be fixed. */
  readonly fix: string | null;
}

/** By code. Codes never change; docs/checks.md has each of them. */
export type FindingTable = Readonly<Record<string, FindingKind>>;

/** What a finding says that its kind does not. */
export interface FindingDetails {
  /** Instead of the meaning. */
  readonly message?: string;
  /** Instead of the fix. */
  readonly advice?: string;
}

/** How many findings a check has at most. */
export const maxFindings = 500;

export interface CarrierCheck {
  readonly at: Date;
  readonly findings: readonly Finding[];
}

export const isOk = ({ findings }: Pick<CarrierCheck, 'findings'>): boolean =>
  findings.every(({ severity }) => severity !== 'ERROR');

/** Calls of a carrier to one of our webhooks. */
export interface CarrierCalls {
  readonly account: CarrierName;
  readonly path: string;
  readonly accepted: number;
  /** Their signature was missing or wrong. */
  readonly refused: number;
  readonly lastAcceptedAt: Date | null;
}

/** Where the ingress counts calls. */
export interface CarrierCallLog {
  add(calls: readonly CarrierCalls[], at: Date): Promise<void>;
  /** Forgets calls before then, but for the last of each webhook. */
  removeBefore(at: Date): Promise<void>;
}
