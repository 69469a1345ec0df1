/** A browser that shows notifications of its user without a page. */
export interface PushSubscription {
  readonly id: string;
  readonly userId: string;
  /** Where its push service takes messages. Everyone who knows it can send to it, so it is never shown. */
  readonly endpoint: string;
  /** The browser's public key, uncompressed, in base64url. */
  readonly p256dh: string;
  /** A secret of 16 bytes that the browser shares with us, in base64url. */
  readonly auth: string;
}

export interface NewPushSubscription extends PushSubscription {
  /** Of the session that its page is signed in with: it ends with that. Null for a page that sends tokens. */
  readonly sessionHash: string | null;
  readonly at: Date;
}

/** Browsers of one user. Another one takes the place of the one whose page was opened least recently. */
export const maxPushSubscriptions = 20;

/** A notification that a browser is to show. */
export interface PendingPush {
  readonly notificationId: string;
  readonly subscription: PushSubscription;
}

export interface Pushes {
  /** Adds a browser, or renews it, and returns its id. Undefined if the user or the session is no longer there. */
  register(subscription: NewPushSubscription): Promise<string | undefined>;
  /** Keeps those whose pages were opened last. */
  keepLatest(userId: string, count: number): Promise<void>;
  /** Returns its id; undefined if the user has no such browser. */
  remove(userId: string, endpoint: string): Promise<string | undefined>;
  /** Its push service no longer knows this browser. */
  drop(subscriptionId: string): Promise<void>;
  /** Undefined if the notification or the browser is gone. */
  find(id: string): Promise<PendingPush | undefined>;
  /** It was sent, or need not be. */
  end(id: string): Promise<void>;
}
