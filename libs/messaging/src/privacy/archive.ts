export interface ArchivedFile {
  readonly size: number;
  readonly body: AsyncIterable<Buffer>;
}

/** A ZIP that is written file by file. It is kept outside of the memory. */
export interface Archive {
  /** Resolves when all of it is read. `isCompressed` is for files that are not small already. */
  add(name: string, body: AsyncIterable<string | Buffer>, options: { readonly isCompressed: boolean }): Promise<void>;
  /** The complete ZIP, which can be read once. */
  finish(): Promise<ArchivedFile>;
  /** Frees what it takes, whether it is complete or not. */
  close(): Promise<void>;
}

export type OpenArchive = () => Promise<Archive>;
