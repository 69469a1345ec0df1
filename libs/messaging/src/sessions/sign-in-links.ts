/** A link that signs in once, for an installation without an identity provider. */
export interface SignInLink {
  readonly id: string;
  /** Of the token in the link: see `hashToken`. */
  readonly hash: string;
  /** Null if it makes the first administrator. */
  readonly userId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Null until somebody signs in with it. */
  readonly usedAt: Date | null;
}

export interface SignInLinks {
  add(link: SignInLink): Promise<void>;
  find(hash: string): Promise<SignInLink | undefined>;
  /** As `find`; another one who signs in with it waits until the transaction ends. */
  lock(hash: string): Promise<SignInLink | undefined>;
  use(id: string, at: Date): Promise<void>;
  /** Those of a user, or those for the first administrator. */
  removeUnused(userId: string | null): Promise<void>;
  /** Those that ended before this time. */
  removeExpired(before: Date): Promise<void>;
  /**
   * Whether there is an administrator who is active. Until the transaction ends, no link makes another first one.
   */
  lockFirstAdministrator(): Promise<boolean>;
}
