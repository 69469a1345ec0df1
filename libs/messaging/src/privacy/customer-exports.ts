import type { CarrierName, StoredCallback } from '../carrier';
import type { Person } from './erasures';

/** REMOVING: its time is over, or its person was erased, and its file is on its way out. */
export type ExportState = 'RUNNING' | 'READY' | 'FAILED' | 'REMOVING';

/** Everything about one person, as a ZIP in the file store. */
export interface CustomerExport {
  /** Also its key in the file store. */
  readonly id: string;
  readonly recordId: string;
  /** All records of the person, so that an erasure of any of them finds it. */
  readonly recordIds: readonly string[];
  readonly state: ExportState;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  /** In bytes; null until it is ready. */
  readonly size: number | null;
  /** The last time. The audit log has all of them, with who did. */
  readonly downloadedAt: Date | null;
}

/** A file with JSON in an export. */
export interface ExportedFile {
  readonly name: string;
  /** What it has, for people. */
  readonly description: string;
}

export type ExportedRow = Readonly<Record<string, unknown>>;

/** Where a walk through the rows of a file is. */
export interface ExportPlace {
  readonly walk: number;
  readonly index: number;
  readonly after: string | null;
}

export interface ExportPage<Row> {
  readonly rows: readonly Row[];
  /** Null at the end. A page before the end may be empty. */
  readonly next: ExportPlace | null;
}

/** A callback that belongs to no message. */
export interface LooseCallback extends StoredCallback {
  readonly carrier: CarrierName;
  /** As the export shows it. */
  readonly row: ExportedRow;
}

export interface CustomerExports {
  add(one: CustomerExport): Promise<void>;
  find(id: string): Promise<CustomerExport | undefined>;
  /** The one of this record that is running. */
  findRunning(recordId: string): Promise<CustomerExport | undefined>;
  /** The records of the person as they are now. */
  setRecords(id: string, recordIds: readonly string[]): Promise<void>;
  /** Its file is complete. False if it is not wanted any more. */
  finish(id: string, size: number): Promise<boolean>;
  noteDownload(id: string, at: Date): Promise<void>;
  /** It will not be ready. */
  fail(id: string): Promise<void>;
  /** Marks those that are older; returns them, and those that were marked before, unless a job may be writing them. */
  markOld(before: Date, max: number): Promise<string[]>;
  remove(ids: readonly string[]): Promise<void>;

  /** What an export has, in order. */
  readonly files: readonly ExportedFile[];
  /** Some rows of a file about a person; without a place, the first ones. */
  read(person: Person, file: string, place?: ExportPlace): Promise<ExportPage<ExportedRow>>;
  /** Callbacks that have one of the person's numbers and belong to no message: not all are from them. */
  readLooseCallbacks(person: Person, place?: ExportPlace): Promise<ExportPage<LooseCallback>>;
}

export const exportKey = (id: string): string => `exports/${id}`;
