/** Everything that was seen from outside. Times are milliseconds since 1970. */
export interface Observations {
  readonly texts: readonly Text[];
  readonly sends: readonly Send[];
  readonly carrier: CarrierLog;
  readonly watchers: readonly WatcherLog[];
  readonly database: DatabaseState;
  readonly restores: readonly Restore[];
}

/** A customer's text. Its body occurs only once. */
export interface Text {
  readonly body: string;
  /** The carrier's id of the callback. */
  readonly eventId: string;
  readonly from: string;
  readonly to: string;
  /** Who must get it. */
  readonly seller: string;
  /** Its place among the texts of these two numbers: each is sent after the one before was acknowledged. */
  readonly place: number;
  readonly acknowledgedAt: number | null;
}

/** A seller's text. Its body occurs only once. */
export interface Send {
  readonly body: string;
  readonly from: string;
  readonly to: string;
  readonly seller: string;
  readonly place: number;
  readonly acceptedAt: number | null;
  /** Why it was not accepted. */
  readonly refusal: string | null;
}

export type Report = 'sent' | 'delivered' | 'undelivered' | 'failed';

export interface CarrierLog {
  /** Texts that it took, each id once, in order. */
  readonly taken: readonly { readonly id: string; readonly body: string; readonly from: string; readonly to: string }[];
  /** Bodies that it refuses for good. */
  readonly refused: readonly string[];
  readonly reports: readonly {
    readonly eventId: string;
    readonly body: string;
    readonly status: Report;
    readonly acknowledgedAt: number | null;
  }[];
}

/** A client on a socket. */
export interface WatcherLog {
  readonly name: string;
  /** The sellers whose texts it may see. */
  readonly sellers: readonly string[];
  readonly entries: readonly WatcherEntry[];
}

export type WatcherEntry =
  /** It connected again, and gets what it missed: the current state of each message once. */
  | { readonly kind: 'resumed'; readonly at: number }
  | { readonly kind: 'added' | 'updated'; readonly body: string; readonly status: string }
  /** It got CURSOR_TOO_OLD, and read everything again. */
  | { readonly kind: 'reloaded'; readonly messages: readonly { readonly body: string; readonly status: string }[] };

export interface DatabaseState {
  readonly messages: readonly StoredMessage[];
  readonly receipts: readonly {
    readonly eventId: string;
    readonly state: string;
    readonly cause: string | null;
  }[];
  /** Jobs that should be done by now. */
  readonly overdueJobs: readonly { readonly name: string; readonly lastError: string | null }[];
  readonly waitingEvents: number;
}

export interface StoredMessage {
  readonly id: string;
  readonly body: string;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly status: string;
  /** A user has to decide what to do. */
  readonly isInDoubt: boolean;
  readonly problem: string | null;
  readonly createdAt: number;
  readonly customer: string;
  readonly number: string;
  readonly numberOwner: string;
  readonly recordOwner: string;
  /** How often the log says that it changed. */
  readonly updates: number;
}

/** An older state took the place of the database. */
export interface Restore {
  /** Everything that was acknowledged before this is in the older state. */
  readonly pointAt: number;
  /** When the older state took over. */
  readonly restoredAt: number;
  /** Read from both states: what the newer one had and the older one has not. */
  readonly lostReceipts: readonly string[];
  readonly lostMessages: readonly { readonly id: string; readonly body: string }[];
}
