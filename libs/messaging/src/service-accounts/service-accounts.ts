import type { AccountScope, Viewer } from '@patchbay/access';

/** An API client of the company: a program, not a person. */
export interface ServiceAccount {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly AccountScope[];
  readonly createdAt: Date;
  /** Its tokens are refused from then on; null if it does not expire. */
  readonly expiresAt: Date | null;
  /** To the minute; null before the first use. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** A token as it is stored. */
export interface StoredToken {
  /** See `hashToken`. */
  readonly hash: string;
  readonly createdAt: Date;
  /** Null for the current token, which ends with its account. */
  readonly validUntil: Date | null;
}

export interface ServiceAccounts {
  /** The number of accounts that are not revoked. Calls wait for each other until their transactions end. */
  count(): Promise<number>;
  add(account: ServiceAccount): Promise<void>;
  /** Locks the account, so that its tokens stay as they are. */
  lock(id: string): Promise<ServiceAccount | undefined>;
  revoke(id: string, at: Date): Promise<void>;
  tokensOf(id: string): Promise<StoredToken[]>;
  addToken(id: string, token: StoredToken): Promise<void>;
  endToken(hash: string, validUntil: Date): Promise<void>;
  /** Deletes the account's tokens that ended before this time. */
  removeTokensBefore(id: string, at: Date): Promise<void>;
  /** With their rights of this time, by ID. Those that were revoked or have expired are missing. */
  findViewers(ids: readonly string[], at: Date): Promise<ReadonlyMap<string, Viewer>>;
  /** Does nothing if the account was used after `before`. */
  markUsed(id: string, at: Date, before: Date): Promise<void>;
}
