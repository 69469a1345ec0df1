import type { Owner, Viewer } from '@patchbay/access';
import type { CarrierName } from '../carrier';
import type { QuietHours } from '../sending';

/** How something is read that another transaction may be about to change. */
export interface Reading {
  /** Nobody changes its owner until this transaction ends: what is decided by it holds when it is committed. */
  readonly keepAsIs: boolean;
}

/** A number of ours. */
export interface PhoneNumber {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly carrier: CarrierName;
  readonly owner: Owner;
  /** Null where it sends at any hour. */
  readonly quietHours: QuietHours | null;
}

export interface PhoneNumbers {
  findByNumber(number: string, options: Reading): Promise<PhoneNumber | undefined>;
  findById(id: string): Promise<PhoneNumber | undefined>;
  /** Those assigned to the viewer or to a team of theirs. */
  usableBy(viewer: Viewer): Promise<PhoneNumber[]>;
}
