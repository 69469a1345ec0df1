import type { CarrierName } from '../carrier';

/**
 * WAITING for its bytes, RECEIVING them, READY to be sent or shown; REMOVING: nothing needs it, and it is on its way out.
 */
export type FileState = 'WAITING' | 'RECEIVING' | 'READY' | 'REMOVING';

/** A picture as it was made for a carrier. */
export interface FileVariant {
  readonly carrier: CarrierName;
  readonly contentType: string;
  readonly size: number;
}

/** A file in the file store. Its row is stored before its bytes, so that no file is ever without one. */
export interface StoredFile {
  /** Also its key in the file store. */
  readonly id: string;
  /** The user or service account that uploads it; null for a file of a customer. */
  readonly ownerId: string | null;
  readonly state: FileState;
  readonly fileName: string | null;
  /** What its bytes say; until they are there, what its owner says. */
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
  /** The text that it came with, or that it is sent with; null until then, and once the text is deleted. */
  readonly messageId: string | null;
  readonly variant: FileVariant | null;
  readonly createdAt: Date;
}

/** Where the bytes of an upload that a client sends right to the store are, until they are looked at. */
export const incomingKey = (id: string): string => `incoming/${id}`;
export const fileKey = (id: string): string => `files/${id}`;
/** The picture as it was made for a carrier. */
export const variantKey = (id: string): string => `variants/${id}`;
