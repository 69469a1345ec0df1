import type { CarrierProblem, CarrierStatus, StatusReport } from '@patchbay/messaging';
import { cleanWord } from './words';

/** A carrier's words for the states that it reports. */
export type StatusTable = Readonly<Record<string, CarrierStatus>>;

/** Null for an unknown word. */
export const statusIn = (table: StatusTable, word: string): CarrierStatus | null =>
  Object.hasOwn(table, word) ? (table[word] ?? null) : null;

export const isFailure = (status: CarrierStatus | null): boolean => status === 'failed' || status === 'undelivered';

/** `problem` is only called for a failure. */
export function createReport(
  {
    word,
    at = null,
    ...report
  }: Pick<StatusReport, 'carrierMessageId' | 'messageId' | 'status'> & {
    readonly word: string;
    readonly at?: Date | null;
  },
  problem: () => CarrierProblem,
): StatusReport {
  return {
    kind: 'status',
    ...report,
    carrierStatus: cleanWord(word),
    problem: isFailure(report.status) ? problem() : null,
    at,
  };
}
