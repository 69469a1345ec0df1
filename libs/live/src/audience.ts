import type { Viewer } from '@patchbay/access';
import type { LogPosition, SequencedEvent } from '@patchbay/messaging';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { ConnectedUser, ConnectedUsers } from './connected-users';
import type { EventPayloads } from './event-payloads';
import type { FanOut } from './fan-out';
import { mayReceive } from './may-receive';

/** One subscription, as its audience sees it. */
export interface Member {
  readonly user: ConnectedUser;
  /** It caught up with the stream, and gets events together with the others. */
  readonly isLive: boolean;
  /** While it caught up, it got all events up to this sequence number. */
  readonly position: number;
  send(payload: Buffer, position: LogPosition): void;
  end(reason: unknown): void;
}

type Recipients = readonly (readonly [Viewer, readonly Member[]])[];

const maxEventsTogether = 128;
/** Bytes that events take together, about: a socket must not get more in one go than it may keep waiting. */
const maxBytesTogether = 262_144;
/** Personal payloads that are computed at the same time, of all events together. */
const maxPersonalTogether = 1_024;
/** Deliveries after which others have their turn. */
const maxDeliveriesPerTurn = 16_000;

/**
 * The live subscriptions that ask the same. An event is computed once for each set of rights among its users, written
 * once as JSON, and then sent to each socket. Events go out in order.
 */
export class Audience<Request extends { readonly topics: readonly string[] }> {
  readonly #members = new Map<ConnectedUser, Set<Member>>();
  readonly #queue: { readonly event: SequencedEvent; readonly fanOut: FanOut | undefined }[] = [];
  #size = 0;
  #eventsTogether = 1;
  #mostTogether = 1;
  #isDelivering = false;
  #delivered: LogPosition = { sequence: 0, at: 0 };

  constructor(
    /** One request stands for all of them. */
    readonly request: Request,
    private readonly users: Pick<ConnectedUsers, 'reachedBy' | 'settled'>,
    private readonly payloadsOf: (event: SequencedEvent) => EventPayloads,
    /** The event with owners that are not older than the rights; undefined if its owners are not. */
    private readonly renew: (event: SequencedEvent) => Promise<SequencedEvent> | undefined,
    private readonly stream: { readonly position: LogPosition },
  ) {}

  /** Its live members got everything up to here. */
  get reached(): LogPosition {
    return this.#isDelivering ? this.#delivered : this.stream.position;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  add(member: Member): void {
    const members = this.#members.get(member.user) ?? new Set();
    this.#members.set(member.user, members.add(member));
    this.#size += 1;
  }

  remove(member: Member): void {
    const members = this.#members.get(member.user);
    if (members?.delete(member) !== true) return;
    this.#size -= 1;
    if (members.size === 0) this.#members.delete(member.user);
  }

  /** Ends all its subscriptions. */
  end(reason: unknown): void {
    for (const { fanOut } of this.#queue.splice(0)) fanOut?.reached(0);
    for (const members of [...this.#members.values()]) for (const member of [...members]) member.end(reason);
  }

  /** Takes the events of its topics, in order. */
  receive(event: SequencedEvent, fanOut?: FanOut): void {
    this.#queue.push({ event, fanOut });
    if (!this.#isDelivering) void this.#deliverAll();
  }

  async #deliverAll(): Promise<void> {
    this.#isDelivering = true;
    // The events of one commit come right after each other.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const count = Math.min(this.#mostTogether, Math.ceil(maxDeliveriesPerTurn / Math.max(1, this.#size)));
      const batch = this.#queue.splice(0, count).map((one) => ({ ...one, payloads: this.payloadsOf(one.event) }));
      this.#eventsTogether = batch.length;
      await this.users.settled();
      // Events that come together share their reads. A failure shows again when it is the event's turn.
      const computing = batch.map(({ event, payloads }) => this.#compute(event, payloads).catch(() => undefined));
      for (const [index, { event, fanOut, payloads }] of batch.entries()) {
        await computing[index];
        const count = await this.#deliver(event, payloads);
        fanOut?.reached(count);
        this.#delivered = { sequence: event.sequence, at: event.at };
      }
      this.#learnFrom(batch.map(({ payloads }) => payloads));
      await letOthersRun();
    }
    this.#isDelivering = false;
  }

  /** Events of an audience are about as large as the last ones: more of them go together as long as they are small. */
  #learnFrom(batch: readonly EventPayloads[]): void {
    const largest = Math.max(1, ...batch.map((payloads) => payloads.largest));
    const fitting = Math.max(1, Math.floor(maxBytesTogether / largest));
    this.#mostTogether = Math.min(maxEventsTogether, fitting, Math.max(this.#mostTogether, 2 * batch.length));
  }

  /** Returns how many members got it. */
  async #deliver(event: SequencedEvent, payloads: EventPayloads): Promise<number> {
    let count = 0;
    try {
      // Someone may have joined, or rights may have changed, since it was computed.
      await this.#compute(event, payloads, (recipients) => {
        for (const [viewer, members] of recipients) {
          const payload = payloads.find(viewer) ?? null;
          if (payload === null) continue;
          for (const member of members) member.send(payload, event);
          count += members.length;
        }
      });
    } catch (error) {
      // To go on would leave a hole. They end here, and resume before this event.
      for (const [, members] of this.#recipients(event)) for (const member of members) member.end(error);
    }
    return count;
  }

  /** Calls `onComplete` in the same moment in which nothing is missing, so that rights cannot change in between. */
  async #compute(
    received: SequencedEvent,
    payloads: EventPayloads,
    onComplete: (recipients: Recipients) => void = () => undefined,
  ): Promise<void> {
    let event = received;
    for (;;) {
      for (let renewed = this.renew(event); renewed !== undefined; renewed = this.renew(event)) event = await renewed;
      const recipients = this.#recipients(event);
      const missing = recipients.flatMap(([viewer]) => (payloads.find(viewer) === undefined ? viewer : []));
      if (missing.length === 0) return onComplete(recipients);
      const maxTogether = payloads.arePersonal ? Math.ceil(maxPersonalTogether / this.#eventsTogether) : 1;
      const together = missing.slice(0, maxTogether);
      await Promise.all(together.map((viewer) => payloads.compute(viewer)));
    }
  }

  /** The viewers who may receive the event with their current rights, with their live subscriptions. */
  #recipients({ event, sequence }: SequencedEvent): Recipients {
    const reached = this.users.reachedBy(event);
    const users = reached.size < this.#members.size ? reached : this.#members.keys();
    const recipients: [Viewer, readonly Member[]][] = [];
    for (const user of users) {
      const { viewer } = user;
      if (viewer === undefined || !mayReceive(event, viewer)) continue;
      const live = [...(this.#members.get(user) ?? [])].filter((member) => member.isLive && member.position < sequence);
      if (live.length > 0) recipients.push([viewer, live]);
    }
    return recipients;
  }
}
