import type { Owner, Viewer } from '@patchbay/access';
import type { CarrierName } from '../carrier';
import type { AwayMessage, QuietHours } from '../sending';

/** How to read something that another transaction may be changing. */
export interface Reading {
  /** Keeps others from changing its owner until this transaction ends. */
  readonly keepAsIs: boolean;
}

/** One of our phone numbers. */
export interface PhoneNumber {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly carrier: CarrierName;
  readonly owner: Owner;
  /** Null if it sends at any hour. */
  readonly quietHours: QuietHours | null;
  /** Null if it has none. */
  readonly awayMessage: AwayMessage | null;
  /** False if it was given up: it sends nothing, and texts that still arrive are kept. */
  readonly isActive: boolean;
  /** False if it was given up and nobody was named for texts to it: administrators get a notification. */
  readonly isAttended: boolean;
}

export interface PhoneNumbers {
  /** Those that exist, in any order. */
  findByNumbers(numbers: readonly string[], options: Reading): Promise<PhoneNumber[]>;
  findById(id: string): Promise<PhoneNumber | undefined>;
  /** The numbers assigned to the viewer or to one of their teams. */
  usableBy(viewer: Viewer): Promise<PhoneNumber[]>;
}
