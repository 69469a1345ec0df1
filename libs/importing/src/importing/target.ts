import type { ConsentAnswer, UpsertAnswer, UpsertOptions } from '../api';
import type { ConsentInput, RecordInput } from '../records';

/** Where rows go. Each call can be repeated. */
export interface ImportTarget {
  upsertRecords(input: readonly RecordInput[], options: UpsertOptions): Promise<UpsertAnswer>;
  /** A call without rows only asks for the permission. */
  recordConsent(input: readonly ConsentInput[]): Promise<ConsentAnswer>;
}
