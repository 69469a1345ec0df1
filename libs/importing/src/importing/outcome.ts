import type { Duplicate } from '../api';

/** A row that was not imported, with the reason. */
export interface RefusedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reason: string;
}

/** A row that was imported, or that a dry run would import. */
export interface AcceptedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly ended: 'created' | 'updated' | 'unchanged' | 'stale';
  /** Unclaimed leads that may be the same customer. */
  readonly possibleDuplicates: readonly Duplicate[];
}

/** How many rows ended how. */
export interface Counts {
  created: number;
  updated: number;
  /** They were as they are in the file. */
  unchanged: number;
  /** They were older than what is stored, or their record was merged into another one. */
  stale: number;
  /** They were in the file before, with the same values. */
  repeated: number;
  refused: number;
}

export const noCounts = (): Counts => ({ created: 0, updated: 0, unchanged: 0, stale: 0, repeated: 0, refused: 0 });
