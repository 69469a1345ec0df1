/** When the database became what it is. The first one is its beginning. */
export interface Restore {
  readonly id: number;
  readonly foundAt: Date;
  /** Jobs up to this one were there before; 0 if nothing can be forgotten. */
  readonly lastJobId: bigint;
}

export interface Restores {
  /** The latest one. If the server is another one than before, that is a new one, which is stored. */
  latest(): Promise<Restore>;
  /** An operator restored the database in a way that its server does not show. */
  add(): Promise<Restore>;
  /** An operator is certain that the present state has everything. */
  forgetNothing(): Promise<void>;
}
