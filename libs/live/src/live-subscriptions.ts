import type { Viewer } from '@patchbay/access';
import { type EventLog, type LogPosition, readEvent, type SequencedEvent } from '@patchbay/messaging';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { AccessTrace } from './access-trace';
import { Audience, type Member } from './audience';
import type { ConnectedUser, ConnectedUsers } from './connected-users';
import type { EventCursors } from './event-cursor';
import type { EventPayloads } from './event-payloads';
import type { EventStream } from './event-stream';
import { startFanOut } from './fan-out';
import { LogPages } from './log-pages';
import { mayReceive } from './may-receive';
import { OwnersOfToday } from './owners-of-today';
import { PayloadCache } from './payload-cache';
import type { Retry } from './retry-while-away';
import { SharedReads } from './shared-reads';
import { cursorTooOld, SubscriptionEnd, userGone } from './subscription-end';
import { subjectOf, topicsOf } from './topics';

/** What a client asks for. */
export interface SubscriptionRequest<Reads> {
  /** The same for all requests with the same topics and the same `compute`. They form one audience. */
  readonly audienceKey: string;
  /** It gets events with at least one of these topics: see `topicsOf`. */
  readonly topics: readonly string[];
  /** The cursor of the last event that the client has; null to start with the next one. */
  readonly after: string | null;
  /** The payload for the trace's viewer, from what `reads` reads; null if they may no longer see it. */
  compute(event: SequencedEvent, cursor: string, trace: AccessTrace, reads: Reads): Promise<unknown>;
}

/** Where a subscription's payloads go, each with the position of its event. */
export interface Outlet {
  /** Sends without waiting. Closes a client that reads too slowly. */
  send(payload: Buffer, position: LogPosition): void;
  /** Resolves when few bytes wait in this process, so that more may come; rejects if the connection is closed. */
  sendAndWait(payload: Buffer, position: LogPosition): Promise<void>;
}

/** What a client has open, whatever it is fed by. */
export interface OpenSubscription {
  /** Resolves when there is nothing more to tell: with the reason, or with null if the client left. */
  readonly ended: Promise<unknown>;
  leave(): void;
}

export interface ActiveSubscription extends OpenSubscription {
  /** The outlet got everything up to here that is for the subscription. */
  readonly reached: LogPosition;
}

/** What happens here, for operators. */
export interface LiveCounts {
  /** Open now. */
  subscriptions: number;
  /** Payloads that outlets got. */
  deliveries: number;
}

export interface LiveSubscriptionsOptions<Reads> {
  readonly stream: Pick<EventStream, 'listen' | 'position'>;
  readonly log: EventLog;
  readonly cursors: EventCursors;
  readonly users: ConnectedUsers;
  /** Reads that ignore rights: `compute` asks its trace about them. */
  readonly createReads: () => Reads;
  readonly retry: Retry;
  /** For each user of this gateway. */
  readonly maxSubscriptions: number;
}

/** Up to which event a client that catches up knows each subject. */
type Told = Map<string, number>;
/** A client that missed changes of more things than that may get the state of some of them again. */
const maxTold = 50_000;

type AudienceOf<Reads> = Audience<SubscriptionRequest<Reads>>;

/** What all subscriptions of a gateway share. */
interface SubscriptionOwner<Reads> {
  readonly counts: LiveCounts;
  readonly dropIfEmpty: (audience: AudienceOf<Reads>) => void;
}

/** There are many of these, most of them idle: they keep as little as possible. */
class Subscription<Reads> implements Member, ActiveSubscription {
  isLive = false;
  hasEnded = false;
  readonly ended: Promise<unknown>;
  private resolveEnded: (reason: unknown) => void = () => undefined;

  constructor(
    readonly user: ConnectedUser,
    readonly audience: AudienceOf<Reads>,
    readonly outlet: Outlet,
    public position: number,
    private positionAt: number,
    private readonly owner: SubscriptionOwner<Reads>,
  ) {
    this.ended = new Promise((resolve) => (this.resolveEnded = resolve));
  }

  get reached(): LogPosition {
    const caughtUp = { sequence: this.position, at: this.positionAt };
    const live = this.isLive ? this.audience.reached : caughtUp;
    return live.sequence > caughtUp.sequence ? live : caughtUp;
  }

  moveTo({ sequence, at }: LogPosition): void {
    this.position = sequence;
    this.positionAt = at;
  }

  send(payload: Buffer, position: LogPosition): void {
    this.owner.counts.deliveries += 1;
    this.outlet.send(payload, position);
  }

  leave(): void {
    this.end(null);
  }

  end(reason: unknown): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.user.subscriptions.delete(this);
    this.audience.remove(this);
    this.owner.dropIfEmpty(this.audience);
    this.resolveEnded(reason);
  }
}

/** How many events of a page are computed together. */
const eventsAhead = 128;

/** Nobody gets what only a later release can read. */
function isFor({ topics }: { readonly topics: readonly string[] }, { event }: SequencedEvent): boolean {
  const known = readEvent(event);
  return known !== null && topicsOf(known).some((topic) => topics.includes(topic));
}

/**
 * Tells subscriptions of events, each in three steps:
 *
 * 1. Backfill: it reads the log from its cursor up to where the stream is.
 * 2. Cut-over: as soon as it is there, it goes live, with nothing awaited in between, so no event falls between the two.
 * 3. Live: the stream passes each event to the audiences of its topics.
 *
 * In every step an event is authorized when it is delivered, by the facts in the event and by the rights after it. The log
 * gives an event the owners of today: a client that resumes gets what its user may see today, not what they could see then.
 * It gets it once: a payload has the current state of what it is about, so earlier events that it covers are left out.
 */
export class LiveSubscriptions<Reads> {
  readonly counts: LiveCounts = { subscriptions: 0, deliveries: 0 };
  readonly #audiences = new Map<string, AudienceOf<Reads>>();
  readonly #byTopic = new Map<string, Set<AudienceOf<Reads>>>();
  readonly #payloads = new PayloadCache();
  readonly #pages: LogPages;
  readonly #reads: SharedReads<Reads>;
  readonly #owners: OwnersOfToday;
  readonly #stopListening: () => void;
  // One object for all subscriptions.
  readonly #owner: SubscriptionOwner<Reads> = {
    counts: this.counts,
    dropIfEmpty: (audience) => {
      this.counts.subscriptions -= 1;
      this.#dropIfEmpty(audience);
    },
  };

  constructor(private readonly options: LiveSubscriptionsOptions<Reads>) {
    const { log, stream, createReads, retry } = options;
    this.#pages = new LogPages(log);
    this.#reads = new SharedReads(createReads, () => stream.position.sequence);
    this.#owners = new OwnersOfToday(log, retry);
    this.#stopListening = stream.listen({ receive: (event) => this.#receive(event), restart: () => this.#restart() });
  }

  /** Throws a `SubscriptionEnd` if the request is refused. */
  subscribe(request: SubscriptionRequest<Reads>, user: ConnectedUser, outlet: Outlet): ActiveSubscription {
    const after = request.after === null ? this.options.stream.position : this.options.cursors.read(request.after);
    if (user.subscriptions.size >= this.options.maxSubscriptions)
      throw new SubscriptionEnd(
        'RATE_LIMITED',
        `You have ${user.subscriptions.size} open subscriptions here. End some of them first.`,
      );
    const audience = this.#audienceOf(request);
    const subscription = new Subscription(user, audience, outlet, after.sequence, after.at, this.#owner);
    this.counts.subscriptions += 1;
    user.subscriptions.add(subscription);
    audience.add(subscription);
    this.#catchUp(subscription, after).catch((error: unknown) => subscription.end(error));
    return subscription;
  }

  close(): void {
    this.#stopListening();
    this.#payloads.close();
    this.#audiences.clear();
    this.#byTopic.clear();
  }

  async #catchUp(subscription: Subscription<Reads>, after: LogPosition): Promise<void> {
    const { stream, log, users, retry } = this.options;
    await users.settled();
    const { sequence, at } = stream.position;
    // Another gateway may be ahead of this one, but nobody is ahead of the log.
    const isHere = after.sequence === sequence && after.at === at;
    if (!isHere && !(await retry(() => log.has(after))))
      throw cursorTooOld(
        'The events after this cursor are no longer kept, or it is from before a backup was restored.',
      );

    const told: Told = new Map();
    while (!subscription.hasEnded && subscription.position < stream.position.sequence) {
      await this.#backfill(subscription, told);
      await letOthersRun();
    }
    subscription.isLive = true;
  }

  /** One page of the log. */
  async #backfill(subscription: Subscription<Reads>, told: Told): Promise<void> {
    const { stream, users, retry } = this.options;
    const { user } = subscription;
    const { request } = subscription.audience;
    const { viewer } = user;
    const page = await retry(() => this.#pages.after(subscription.position));
    if (page[0]?.sequence !== subscription.position + 1)
      throw cursorTooOld('The events after this cursor are no longer kept.');
    // The log may be ahead of the stream, and with it a change of rights that was not heard here yet.
    const end = stream.position.sequence;
    await users.settled();
    for (const [place, event] of page.entries()) {
      if (subscription.hasEnded || event.sequence > end) return;
      if (user.viewer === undefined) throw userGone();
      if (place % eventsAhead === 0) this.#computeAhead(request, page.slice(place, place + eventsAhead), user.viewer);
      const isCovered = (told.get(subjectOf(event.event) ?? '') ?? 0) >= event.sequence;
      if (!isCovered && isFor(request, event)) {
        if (mayReceive(event.event, user.viewer)) await this.#deliverAlone(subscription, event, user.viewer, told);
        // These rights are newer than the owners in the page: read it again from here.
        else if (user.viewer !== viewer) return;
      }
      subscription.moveTo(event);
    }
  }

  /**
   * Events that are computed together share their reads. A failure shows again when it is the event's turn. Of a crowd that
   * comes back together, the first one does it for all.
   */
  #computeAhead(request: SubscriptionRequest<Reads>, events: readonly SequencedEvent[], viewer: Viewer): void {
    for (const event of events) {
      if (!isFor(request, event) || !mayReceive(event.event, viewer)) continue;
      const payloads = this.#payloadsOf(request, event);
      if (payloads.isStarted) return;
      payloads.compute(viewer).catch(() => undefined);
    }
  }

  async #deliverAlone(
    subscription: Subscription<Reads>,
    event: SequencedEvent,
    viewer: Viewer,
    told: Told,
  ): Promise<void> {
    const { request } = subscription.audience;
    let payloads = this.#payloadsOf(request, event);
    const compute = async () => {
      const known = payloads.find(viewer);
      return known === undefined ? payloads.compute(viewer) : known;
    };
    let payload = await compute();
    if (payload === null && 'owners' in event.event) {
      // It comes from what was read before the owners changed.
      this.#forget();
      payloads = this.#payloadsOf(request, event);
      payload = await compute();
    }
    if (payload === null) return;
    const subject = subjectOf(event.event);
    if (told.size >= maxTold) told.clear();
    if (subject !== null) told.set(subject, payloads.upTo);
    // A closed socket is a client that left, not a failure.
    this.counts.deliveries += 1;
    await subscription.outlet.sendAndWait(payload, event).catch(() => subscription.leave());
  }

  #forget(): void {
    this.#payloads.clear();
    this.#reads.forget();
  }

  #restart(): void {
    this.#forget();
    this.options.users.renew();
    for (const audience of this.#audiences.values())
      audience.end(cursorTooOld('A backup of the database was restored.'));
  }

  #receive(event: SequencedEvent): void {
    if (event.event.type === 'access-changed' || event.event.type === 'viewer-updated') {
      this.#forget();
      this.#owners.change(event.sequence);
      this.options.users.renew();
    }
    // Each audience once, even if it has several of the topics.
    const audiences = new Set(topicsOf(event.event).flatMap((topic) => [...(this.#byTopic.get(topic) ?? [])]));
    const fanOut = startFanOut(event, audiences.size);
    for (const audience of audiences) audience.receive(event, fanOut);
  }

  #payloadsOf({ audienceKey, compute }: SubscriptionRequest<Reads>, event: SequencedEvent): EventPayloads {
    return this.#payloads.getOrCreate(`${event.sequence} ${audienceKey}`, (trace) =>
      this.options.retry(async () => {
        try {
          const { reads, upTo } = this.#reads.after(event.sequence);
          const payload = await compute(event, this.options.cursors.write(event), trace, reads);
          return { payload: payload === null ? null : Buffer.from(JSON.stringify(payload)), upTo };
        } catch (error) {
          this.#reads.forget();
          throw error;
        }
      }),
    );
  }

  #audienceOf(request: SubscriptionRequest<Reads>): AudienceOf<Reads> {
    const known = this.#audiences.get(request.audienceKey);
    if (known !== undefined) return known;
    const created = new Audience(
      request,
      this.options.users,
      (event) => this.#payloadsOf(request, event),
      (event) => this.#owners.renew(event),
      this.options.stream,
    );
    this.#audiences.set(request.audienceKey, created);
    for (const topic of request.topics) {
      const audiences = this.#byTopic.get(topic) ?? new Set();
      this.#byTopic.set(topic, audiences.add(created));
    }
    return created;
  }

  #dropIfEmpty(audience: AudienceOf<Reads>): void {
    if (!audience.isEmpty) return;
    const { audienceKey, topics } = audience.request;
    this.#audiences.delete(audienceKey);
    for (const topic of topics) {
      const audiences = this.#byTopic.get(topic);
      audiences?.delete(audience);
      if (audiences?.size === 0) this.#byTopic.delete(topic);
    }
  }
}
