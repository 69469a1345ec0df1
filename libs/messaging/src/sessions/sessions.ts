/** A person who is signed in to the inbox, in all tabs of one browser. */
export interface UserSession {
  /** Not secret: with it, a page says which session it belongs to. */
  readonly id: string;
  /** Of what the cookie holds: see `hashToken`. */
  readonly hash: string;
  readonly userId: string;
  readonly createdAt: Date;
  /** To the minute. */
  readonly lastSeenAt: Date;
  /** It ends then even if it is used. */
  readonly expiresAt: Date;
  /** Null until somebody ends it. */
  readonly endedAt: Date | null;
}

export interface Sessions {
  /** False if the user was deactivated or does not exist. Otherwise they stay active until the transaction ends. */
  add(session: UserSession): Promise<boolean>;
  /** Returns whether it was open. */
  end(hash: string, at: Date): Promise<boolean>;
  /** Ends the user's sessions but for those seen last. Returns how many it ended. */
  keepLatest(userId: string, count: number, at: Date): Promise<number>;
  /** Deletes the user's sessions that ended or expired before this time. */
  removeBefore(userId: string, at: Date): Promise<void>;
  /** Does nothing if it was seen after `before`. */
  markSeen(hash: string, at: Date, before: Date): Promise<void>;
}
