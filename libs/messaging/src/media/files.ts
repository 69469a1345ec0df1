import type { FileState, FileVariant, StoredFile } from './stored-file';

export interface NewFile extends Pick<StoredFile, 'id' | 'ownerId' | 'fileName' | 'contentType' | 'size'> {
  readonly state: FileState;
  readonly createdAt: Date;
}

/** What a user has uploaded or announced, and not sent. */
export interface UnsentFiles {
  readonly count: number;
  readonly bytes: number;
}

export interface Files {
  add(files: readonly NewFile[]): Promise<void>;
  /** Waits for other calls of the same owner. */
  countUnsent(ownerId: string): Promise<UnsentFiles>;
  findByIds(ids: readonly string[]): Promise<StoredFile[]>;
  /** Those of the owner; keeps others from changing them. */
  lockOwn(ownerId: string, ids: readonly string[]): Promise<StoredFile[]>;
  /** Takes a waiting upload that was announced after `since`, for one who sends its bytes; undefined if there is none. */
  claim(id: string, since: Date): Promise<StoredFile | undefined>;
  /** Gives a claimed upload back, for another try. */
  release(id: string): Promise<void>;
  /** Its bytes are stored. */
  finish(file: Pick<StoredFile, 'id' | 'contentType' | 'size' | 'width' | 'height'>): Promise<void>;
  /** The text that they belong to. */
  attach(ids: readonly string[], messageId: string): Promise<void>;
  setVariant(id: string, variant: FileVariant): Promise<void>;
  /** Marks files that no text has and that are older; returns them, and those that were marked before. */
  markOrphans(before: Date, max: number): Promise<string[]>;
  remove(ids: readonly string[]): Promise<void>;
}
