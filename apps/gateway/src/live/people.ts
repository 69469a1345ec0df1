import { channelsOfViewer, type EventStream } from '@patchbay/notification';
import type { Viewer } from '@patchbay/access';
import DataLoader from 'dataloader';
import type { Patiently } from './patience';

/** Somebody who is connected. Their rights are a snapshot, which is taken anew whenever rights change. */
export interface Person {
  readonly externalId: string;
  /** Undefined where they are no longer there. */
  readonly viewer: Viewer | undefined;
  /** How many sockets of theirs are open here. */
  readonly holds: number;
  /** How many subscriptions run on them. */
  subscriptions: number;
}

type ReadViewers = (externalIds: readonly string[]) => Promise<ReadonlyMap<string, Viewer>>;

interface Entry extends Person {
  viewer: Viewer | undefined;
  /** What is followed for them. */
  channels: ReadonlySet<string>;
  /** Of the reading that `viewer` comes from: an older one that ends later does not count. */
  reading: number;
  holds: number;
  ready: Promise<void>;
}

/**
 * The people who are connected to this gateway, each once however many sockets they have. Asking for their rights takes
 * no query: those are read when the first socket comes, all at once for those who come together, and again when
 * an `access-changed` stands in the stream.
 */
export class People {
  readonly #entries = new Map<string, Entry>();
  readonly #loader: DataLoader<string, Viewer | undefined>;
  #readings = 0;
  #renewal: Promise<void> = Promise.resolve();

  constructor(
    private readonly read: ReadViewers,
    /** Hears of what those who are connected may see. */
    private readonly stream: Pick<EventStream, 'follow' | 'unfollow'>,
    private readonly patiently: Patiently,
  ) {
    this.#loader = new DataLoader(
      async (ids) => {
        const viewers = await read(ids);
        return ids.map((id) => viewers.get(id));
      },
      { cache: false, maxBatchSize: 500 },
    );
  }

  /** Undefined where there is no such user. Whoever got somebody lets go of them once. */
  async hold(externalId: string): Promise<Person | undefined> {
    let entry = this.#entries.get(externalId);
    if (entry === undefined) {
      const created: Entry = {
        externalId,
        viewer: undefined,
        channels: new Set(),
        reading: 0,
        holds: 0,
        subscriptions: 0,
        ready: Promise.resolve(),
      };
      created.ready = this.#load(created);
      this.#entries.set(externalId, created);
      entry = created;
    }
    entry.holds += 1;
    try {
      await entry.ready;
    } catch (error) {
      this.letGo(entry);
      throw error;
    }
    if (entry.viewer !== undefined) return entry;
    this.letGo(entry);
    return undefined;
  }

  letGo(person: Person): void {
    const entry = this.#entries.get(person.externalId);
    if (entry === undefined || entry !== person) return;
    entry.holds -= 1;
    if (entry.holds > 0) return;
    this.#entries.delete(entry.externalId);
    this.#follow(entry, new Set());
  }

  /** Rights have changed: what is judged after this has settled is judged by the new ones. */
  renew(): void {
    const reading = ++this.#readings;
    this.#renewal = this.#renewal.then(() =>
      this.patiently(async () => {
        const ids = [...this.#entries.keys()];
        const viewers = ids.length === 0 ? new Map<string, Viewer>() : await this.read(ids);
        for (const id of ids) {
          const entry = this.#entries.get(id);
          if (entry !== undefined) this.#take(entry, reading, viewers.get(id));
        }
      }),
    );
  }

  /** Resolves when all rights are read that were said to have changed so far. */
  settled(): Promise<void> {
    return this.#renewal;
  }

  async #load(entry: Entry): Promise<void> {
    const reading = ++this.#readings;
    this.#take(entry, reading, await this.#loader.load(entry.externalId));
  }

  #take(entry: Entry, reading: number, viewer: Viewer | undefined): void {
    if (reading <= entry.reading) return;
    entry.reading = reading;
    entry.viewer = viewer;
    if (entry.holds > 0) this.#follow(entry, viewer === undefined ? new Set() : channelsOfViewer(viewer));
  }

  /** The new ones first: what is in both is not left for a moment. */
  #follow(entry: Entry, channels: ReadonlySet<string>): void {
    const former = entry.channels;
    entry.channels = channels;
    this.stream.follow([...channels].filter((channel) => !former.has(channel)));
    this.stream.unfollow([...former].filter((channel) => !channels.has(channel)));
  }
}
