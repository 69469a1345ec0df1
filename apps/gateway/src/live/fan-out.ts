import type { DomainEvent, EventLog, SequencedEvent } from '@patchbay/messaging';
import type { EventStream } from '@patchbay/notification';
import { setImmediate as breathe } from 'node:timers/promises';
import { apiError } from '../errors';
import type { Loaders } from '../loaders';
import { Audience, noLongerThere, type Member } from './audience';
import { EventPages } from './event-pages';
import { EventResults } from './event-results';
import { cursorTooOld, readEventCursor, topicsOf, writeEventCursor, type Delivery, type Following } from './following';
import type { Judgement } from './judged-loaders';
import type { Patiently } from './patience';
import type { People, Person } from './people';

/** A subscription, with all that does not differ among those who asked in the same words. */
export interface Subscription {
  /** The same for all who asked for the same selection with the same variables. */
  readonly words: string;
  readonly following: Following;
  /** GraphQL's answer for the judgement's viewer, from what `common` reads; null where they may no longer see it. */
  execute(
    event: DomainEvent,
    toDelivery: (payload: unknown) => Delivery<unknown>,
    judgement: Judgement,
    common: Loaders,
  ): Promise<unknown>;
}

/** Where one subscription's deliveries go. */
export interface Outlet {
  readonly person: Person;
  /** At once; a client that reads too slowly is closed. */
  send(payload: Buffer): void;
  /** Resolves when it has left this process; rejects where the socket is gone. */
  sendAndWait(payload: Buffer): Promise<void>;
}

export interface FanOutOptions {
  readonly stream: EventStream;
  readonly log: EventLog;
  readonly people: People;
  /** Reads for everybody, whoever may see it. */
  readonly createCommonLoaders: () => Loaders;
  readonly patiently: Patiently;
  /** Of one person, on this gateway. */
  readonly maxSubscriptions: number;
}

/** Long enough for a crowd that comes back at once to share what it missed, short enough to count as now. */
const keptMs = 1_000;
/** Of written payloads, in bytes; the oldest go first, and are computed again for whoever still asks. */
const maxKept = 32 * 2 ** 20;

interface Kept {
  readonly results: EventResults;
  readonly until: number;
  bytes: number;
}

/**
 * Delivers events to subscriptions. Each goes through the same two phases: it catches up, out of the log, to where
 * the stream is; and in the same moment it goes live with its audience. Sequence numbers tell what was
 * told already. Every delivery is judged by the facts in the event and by the viewer's rights as of that event.
 */
export class FanOut {
  readonly #byTopic = new Map<string, Map<string, Audience>>();
  readonly #kept = new Map<string, Kept>();
  #keptBytes = 0;
  readonly #pages: EventPages;
  readonly #stopListening: () => void;
  readonly #sweep: NodeJS.Timeout;
  /** What was read behind this event: good for it and for all before it. */
  #common: { readonly loaders: Loaders; readonly sequence: number; readonly until: number } | undefined;

  constructor(private readonly options: FanOutOptions) {
    this.#pages = new EventPages(options.log);
    this.#stopListening = options.stream.subscribe((event) => this.#hear(event));
    this.#sweep = setInterval(() => this.#forget(), keptMs);
  }

  /**
   * Resolves when there is nothing more to tell: with why, or with null where the client left. `leave` is how it leaves.
   */
  follow(subscription: Subscription, outlet: Outlet): { readonly ended: Promise<unknown>; leave(): void } {
    const { following, words } = subscription;
    const after = following.after === null ? null : readEventCursor(following.after);
    const { person } = outlet;
    if (person.subscriptions >= this.options.maxSubscriptions)
      throw apiError(
        'RATE_LIMITED',
        `You have ${person.subscriptions} subscriptions open here: end some of them first.`,
      );
    person.subscriptions += 1;
    let end: (reason: unknown) => void = () => undefined;
    const ended = new Promise<unknown>((resolve) => (end = resolve));
    let hasLeft = false;
    const audience = this.#audienceOf(subscription);
    const member: Member = {
      person,
      last: after ?? this.options.stream.position(),
      isLive: false,
      send: (payload) => outlet.send(payload),
      end: (reason) => leave(reason),
    };
    audience.add(member);
    const leave = (reason: unknown) => {
      if (hasLeft) return;
      hasLeft = true;
      person.subscriptions -= 1;
      audience.remove(member);
      if (audience.isEmpty) this.#dropAudience(following.topic, words);
      end(reason);
    };

    const catchUp = async () => {
      const { stream, log, people, patiently } = this.options;
      await people.settled();
      // Another gateway may be a little ahead of this one; ahead of the log is nobody.
      if (member.last > stream.position() && member.last > (await patiently(() => log.lastSequence())))
        throw cursorTooOld('There was no such event: the cursor may be from before a restored backup.');
      while (!hasLeft && member.last < stream.position()) {
        const page = await patiently(() => this.#pages.after(member.last));
        if (page[0]?.sequence !== member.last + 1)
          throw cursorTooOld('What came next after this cursor is no longer kept.');
        // Events behind it may be in the log already; what changes rights among them is not heard yet.
        const position = stream.position();
        await people.settled();
        for (const event of page) {
          if (hasLeft) return;
          if (event.sequence > position) break;
          if (topicsOf(event.event).includes(following.topic))
            await this.#tellAlone(subscription, event, member, outlet);
          member.last = event.sequence;
        }
        // A crowd that catches up leaves room for others.
        await breathe();
      }
      // In the same moment as the comparison above: what comes next comes to the audience.
      member.isLive = true;
    };
    catchUp().catch(leave);
    return { ended, leave: () => leave(null) };
  }

  close(): void {
    clearInterval(this.#sweep);
    this.#stopListening();
    this.#byTopic.clear();
    this.#forgetAll();
  }

  #hear(event: SequencedEvent): Promise<void> | undefined {
    if (event.event.type === 'access-changed') {
      this.#forgetAll();
      this.options.people.renew();
      // What they may see now has to be followed before the stream goes on.
      return this.options.people.settled();
    }
    for (const topic of topicsOf(event.event))
      for (const audience of this.#byTopic.get(topic)?.values() ?? []) audience.hear(event);
    return undefined;
  }

  async #tellAlone(subscription: Subscription, event: SequencedEvent, member: Member, outlet: Outlet): Promise<void> {
    const { viewer } = member.person;
    if (viewer === undefined) throw noLongerThere();
    if (!subscription.following.mayBeTold(event.event, viewer)) return;
    const results = this.#resultsOf(subscription, event);
    const known = results.find(viewer);
    const payload = known === undefined ? await results.compute(viewer) : known;
    if (payload !== null) await outlet.sendAndWait(payload);
  }

  #audienceOf(subscription: Subscription): Audience {
    const { following, words } = subscription;
    const audiences = this.#byTopic.get(following.topic) ?? new Map<string, Audience>();
    this.#byTopic.set(following.topic, audiences);
    const known = audiences.get(words);
    if (known !== undefined) return known;
    const created = new Audience({
      following,
      resultsOf: (event) => this.#resultsOf(subscription, event),
      settled: () => this.options.people.settled(),
    });
    audiences.set(words, created);
    return created;
  }

  #dropAudience(topic: string, words: string): void {
    const audiences = this.#byTopic.get(topic);
    audiences?.delete(words);
    if (audiences?.size === 0) this.#byTopic.delete(topic);
  }

  #resultsOf({ following, words, execute }: Subscription, { sequence, event }: SequencedEvent): EventResults {
    const key = `${sequence} ${following.topic} ${words}`;
    const known = this.#kept.get(key);
    if (known !== undefined && known.until > Date.now()) return known.results;
    const cursor = writeEventCursor(sequence);
    const results = new EventResults((judgement) =>
      this.options.patiently(async () => {
        try {
          const told = await execute(event, (payload) => ({ cursor, payload }), judgement, this.#commonFor(sequence));
          const payload = told === null ? null : Buffer.from(JSON.stringify(told));
          if (payload !== null && this.#kept.get(key) === kept) this.#weigh(kept, payload.length);
          return payload;
        } catch (error) {
          // It holds what failed.
          this.#common = undefined;
          throw error;
        }
      }),
    );
    const kept: Kept = { results, until: Date.now() + keptMs, bytes: 0 };
    this.#drop(key);
    this.#kept.set(key, kept);
    return results;
  }

  #weigh(kept: Kept, bytes: number): void {
    kept.bytes += bytes;
    this.#keptBytes += bytes;
    for (const [key, oldest] of this.#kept) {
      if (this.#keptBytes <= maxKept || oldest === kept) return;
      this.#drop(key);
    }
  }

  #drop(key: string): void {
    this.#keptBytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }

  #forgetAll(): void {
    this.#kept.clear();
    this.#keptBytes = 0;
  }

  #commonFor(sequence: number): Loaders {
    const now = Date.now();
    if (this.#common === undefined || this.#common.sequence < sequence || this.#common.until <= now)
      this.#common = {
        loaders: this.options.createCommonLoaders(),
        sequence: Math.max(sequence, this.options.stream.position()),
        until: now + keptMs,
      };
    return this.#common.loaders;
  }

  #forget(): void {
    const now = Date.now();
    if (this.#common !== undefined && this.#common.until <= now) this.#common = undefined;
    for (const [key, { until }] of this.#kept) if (until <= now) this.#drop(key);
  }
}
