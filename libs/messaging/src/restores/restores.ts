/** When the database became what it is. */
export interface Restore {
  readonly id: number;
  readonly foundAt: Date;
  /** Jobs up to this one were there before; 0 if nothing can be forgotten. */
  readonly lastJobId: bigint;
  /** No restore, but the beginning of the installation. */
  readonly isBeginning: boolean;
  /** Nobody knew of it before this call. */
  readonly isNew: boolean;
}

export interface Restores {
  /** The latest one. If the server is another one than before, that is a new one, which is stored. */
  latest(): Promise<Restore>;
  /** An operator says that the database was restored to this time. Its server may not show it; then it is a new one. */
  since(lostSince: Date): Promise<Restore>;
  /** How many texts wait that may have been sent before the restore. */
  countWaiting(restore: Restore): Promise<number>;
  /** An operator is certain that the present state has everything. Texts that wait because of a restore are sent. */
  forgetNothing(): Promise<void>;
}
