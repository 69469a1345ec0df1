import type { Viewer } from '@patchbay/access';
import type { DomainEvent } from '@patchbay/messaging';
import { setTimeout as pause } from 'node:timers/promises';
import { type Keys, keysOfEvent, keysOfViewer, noKeys } from './may-receive';
import type { Retry } from './retry-while-away';
import { userGone } from './subscription-end';

/** Gets the rights of a user each time that those were read; undefined if they no longer exist or were deactivated. */
export interface ViewerWatcher {
  viewerChanged(viewer: Viewer | undefined): void;
}

/** A user with open sockets on this gateway. */
export interface ConnectedUser {
  readonly externalId: string;
  /** Their rights as of the last `access-changed`; undefined if they no longer exist. */
  readonly viewer: Viewer | undefined;
  /** The number of their open sockets. */
  readonly sockets: number;
  readonly subscriptions: Set<{ end(reason: unknown): void }>;
  readonly watchers: Set<ViewerWatcher>;
}

export interface ConnectedUsersOptions {
  /** Undefined if there is no such user. Reads that start together share a statement. */
  readonly readViewer: (externalId: string) => Promise<Viewer | undefined>;
  readonly retry: Retry;
  readonly onError: (error: unknown) => void;
}

interface Entry extends ConnectedUser {
  viewer: Viewer | undefined;
  sockets: number;
  /** Where the index has them. */
  keys: Keys;
  /** Which read `viewer` comes from: an older one that ends later does not count. */
  read: number;
  ready: Promise<void>;
}

const renewalRetryMs = 1_000;
const none: ReadonlySet<ConnectedUser> = new Set();

/**
 * The users who are connected to this gateway, each once, whatever the number of their sockets. Their rights are read
 * when the first socket opens, and again after each `access-changed`, so asking for them takes no query.
 */
export class ConnectedUsers {
  readonly #entries = new Map<string, Entry>();
  readonly #byKey = { texts: new KeyIndex(), records: new KeyIndex() };
  #reads = 0;
  #isRenewalDue = false;
  #renewal: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(private readonly options: ConnectedUsersOptions) {}

  /** Adds a socket. Undefined if there is no such user. Call `disconnect` once for each user returned. */
  async connect(externalId: string): Promise<ConnectedUser | undefined> {
    let entry = this.#entries.get(externalId);
    if (entry === undefined) {
      entry = {
        externalId,
        viewer: undefined,
        sockets: 0,
        subscriptions: new Set(),
        watchers: new Set(),
        keys: noKeys,
        read: 0,
        ready: Promise.resolve(),
      };
      entry.ready = this.#read(entry);
      this.#entries.set(externalId, entry);
    }
    entry.sockets += 1;
    try {
      await entry.ready;
    } catch (error) {
      this.disconnect(entry);
      throw error;
    }
    if (entry.viewer !== undefined) return entry;
    this.disconnect(entry);
    return undefined;
  }

  disconnect(user: ConnectedUser): void {
    const entry = this.#entries.get(user.externalId);
    if (entry === undefined || entry !== user) return;
    entry.sockets -= 1;
    if (entry.sockets > 0) return;
    this.#entries.delete(entry.externalId);
    this.#index(entry, noKeys);
  }

  /** All who may receive an event, and perhaps others: they share a key with it. */
  reachedBy(event: DomainEvent): ReadonlySet<ConnectedUser> {
    const { texts, records } = keysOfEvent(event);
    const groups = [...this.#byKey.texts.groups(texts), ...this.#byKey.records.groups(records)];
    return groups.length <= 1 ? (groups[0] ?? none) : new Set(groups.flatMap((group) => [...group]));
  }

  /** Rights have changed: reads those of everyone here. Calls before the read begins share it. */
  renew(): void {
    if (this.#isRenewalDue) return;
    this.#isRenewalDue = true;
    this.#renewal = this.#renewal.then(() => {
      this.#isRenewalDue = false;
      return this.#readAll();
    });
  }

  /** Resolves when the rights are those after the last `renew`. */
  settled(): Promise<void> {
    return this.#renewal;
  }

  close(): void {
    this.#isClosed = true;
  }

  /** Outdated rights must not decide what anyone receives, so this goes on until it succeeds. */
  async #readAll(): Promise<void> {
    while (!this.#isClosed) {
      try {
        await this.options.retry(() => Promise.all([...this.#entries.values()].map((entry) => this.#read(entry))));
        return;
      } catch (error) {
        if (this.#isClosed) return;
        this.options.onError(error);
        await pause(renewalRetryMs);
      }
    }
  }

  async #read(entry: Entry): Promise<void> {
    const read = (this.#reads += 1);
    const viewer = await this.options.readViewer(entry.externalId);
    if (read <= entry.read) return;
    entry.read = read;
    entry.viewer = viewer;
    if (entry.sockets > 0) this.#index(entry, viewer === undefined ? noKeys : keysOfViewer(viewer));
    if (viewer === undefined) for (const subscription of entry.subscriptions) subscription.end(userGone());
    for (const watcher of entry.watchers) watcher.viewerChanged(viewer);
  }

  #index(entry: Entry, keys: Keys): void {
    this.#byKey.texts.move(entry, entry.keys.texts, keys.texts);
    this.#byKey.records.move(entry, entry.keys.records, keys.records);
    entry.keys = keys;
  }
}

class KeyIndex {
  readonly #groups = new Map<string, Set<Entry>>();

  groups(keys: ReadonlySet<string>): ReadonlySet<Entry>[] {
    return [...keys].flatMap((key) => this.#groups.get(key) ?? []);
  }

  move(entry: Entry, from: ReadonlySet<string>, to: ReadonlySet<string>): void {
    for (const key of from) {
      const group = this.#groups.get(key);
      if (to.has(key) || group === undefined) continue;
      group.delete(entry);
      if (group.size === 0) this.#groups.delete(key);
    }
    for (const key of to) this.#groups.set(key, (this.#groups.get(key) ?? new Set<Entry>()).add(entry));
  }
}
