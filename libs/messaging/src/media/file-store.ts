import type { FileFacts } from '../conversations';

/** What is in a file, by its bytes. */
export type FileContent = { readonly contentType: string } & Omit<FileFacts, 'fileName' | 'size'>;

export interface StoredBytes {
  /** Of the whole file. */
  readonly size: number;
  /** The part that was asked for. */
  readonly body: AsyncIterable<Buffer>;
}

export interface BytesRange {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/** A request with which a client sends a file right to the store. */
export interface DirectUpload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Keeps bytes under keys. All processes of an installation share one. */
export interface FileStore {
  /**
   * Stores a file, in place of one with the same key. A body that has not exactly `size` bytes is an error, and then nothing
   * is stored.
   */
  put(
    key: string,
    file: { readonly body: Buffer | AsyncIterable<Buffer>; readonly size: number; readonly contentType: string },
    signal: AbortSignal,
  ): Promise<void>;
  /** Undefined if there is none. A body that is not read to its end must be returned from (`for await` does that). */
  get(key: string, signal: AbortSignal, range?: BytesRange): Promise<StoredBytes | undefined>;
  /** Gives a file another key, in place of one that had it. False if there is none. */
  move(from: string, to: string, signal: AbortSignal): Promise<boolean>;
  /** Those that exist. */
  remove(keys: readonly string[], signal: AbortSignal): Promise<void>;
  /** Absent if clients must send files through us. Valid for ten minutes, for exactly this size and type. */
  signUpload?(key: string, file: { readonly size: number; readonly contentType: string }): Promise<DirectUpload>;
}

/** Says what the first bytes of a file are; null if it is none of the types that may be sent. */
export type SniffFile = (head: Buffer) => Promise<FileContent | null>;

/** How many bytes `SniffFile` needs at most: pictures of cameras have their size behind a small copy of themselves. */
export const maxHeadBytes = 256 * 1024;
