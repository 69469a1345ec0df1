import type { Viewer } from '@patchbay/access';
import type { SequencedEvent } from '@patchbay/messaging';
import { setImmediate as breathe } from 'node:timers/promises';
import { unauthenticated } from '../errors';
import type { EventResults } from './event-results';
import type { Following } from './following';
import type { Person } from './people';

/** One subscription on one socket. */
export interface Member {
  readonly person: Person;
  /** The sequence number up to which it has been told, or found that there is nothing to tell. */
  last: number;
  /** It has caught up, and hears of what comes with the others. */
  isLive: boolean;
  /** At once; what it is framed with is the member's own. */
  send(payload: Buffer): void;
  /** There is nothing more to tell, for this reason. */
  end(reason: unknown): void;
}

export interface AudienceOptions {
  readonly following: Following;
  /** What the audience is told of an event, computed once for all who get the same. */
  readonly resultsOf: (event: SequencedEvent) => EventResults;
  /** Resolves when the rights are known by which the last events are judged. */
  readonly settled: () => Promise<void>;
}

const maxParallel = 32;
/** Deliveries, after which others have their turn. */
const mostInOneGo = 16_000;

export const noLongerThere = () => unauthenticated('The user of this token is no longer there.');

/**
 * Those who asked for the same things in the same words. An event is computed once for each way in which its viewers
 * may see it, written once as JSON, and only framed for each socket; events go out in their order.
 */
export class Audience {
  readonly #members = new Set<Member>();
  readonly #waiting: SequencedEvent[] = [];
  #isTelling = false;

  constructor(private readonly options: AudienceOptions) {}

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  add(member: Member): void {
    this.#members.add(member);
  }

  remove(member: Member): void {
    this.#members.delete(member);
  }

  /** To be called in the order of the events, for those of the audience's topic. */
  hear(event: SequencedEvent): void {
    this.#waiting.push(event);
    if (!this.#isTelling) void this.#tellAll();
  }

  /** What comes close together is computed side by side, so that it shares its reading, and told in its order. */
  async #tellAll(): Promise<void> {
    this.#isTelling = true;
    while (this.#waiting.length > 0) {
      const most = Math.ceil(mostInOneGo / Math.max(1, this.#members.size));
      const events = this.#waiting
        .splice(0, Math.min(maxParallel, most))
        .map((event) => ({ event, results: this.options.resultsOf(event) }));
      await this.options.settled();
      // What fails fails again below, where it can be said to whom.
      const computed = events.map(({ event, results }) => this.#compute(event, results).catch(() => undefined));
      for (const [place, { event, results }] of events.entries()) {
        await computed[place];
        await this.#tell(event, results);
      }
      await breathe();
    }
    this.#isTelling = false;
  }

  async #tell(event: SequencedEvent, results: EventResults): Promise<void> {
    try {
      // Whoever came while something was computed is asked about too: only a round that lacks nothing is told.
      await this.#compute(event, results);
    } catch (error) {
      // To go on would leave a hole: they resume in front of it.
      for (const member of this.#due(event)) if (this.#mayBeTold(event, member)) member.end(error);
      return;
    }
    const payloads = new Map<Viewer, Buffer | null>();
    for (const member of this.#due(event)) {
      member.last = event.sequence;
      const { viewer } = member.person;
      if (viewer === undefined) member.end(noLongerThere());
      else {
        let payload = payloads.get(viewer);
        if (payload === undefined) {
          payload = this.#mayBeTold(event, member) ? (results.find(viewer) ?? null) : null;
          payloads.set(viewer, payload);
        }
        if (payload !== null) member.send(payload);
      }
    }
  }

  async #compute(event: SequencedEvent, results: EventResults): Promise<void> {
    for (let missing = this.#missing(event, results); missing.length > 0; missing = this.#missing(event, results))
      // Those of one person each are computed some at a time.
      await Promise.all(
        missing.slice(0, results.arePersonal ? maxParallel : 1).map((viewer) => results.compute(viewer)),
      );
  }

  /** The viewers for whom nothing is known yet. */
  #missing(event: SequencedEvent, results: EventResults): Viewer[] {
    const viewers = new Map<Viewer, boolean>();
    for (const member of this.#due(event)) {
      const { viewer } = member.person;
      if (viewer !== undefined && !viewers.has(viewer))
        viewers.set(viewer, this.#mayBeTold(event, member) && results.find(viewer) === undefined);
    }
    return [...viewers].filter(([, isMissing]) => isMissing).map(([viewer]) => viewer);
  }

  #due({ sequence }: SequencedEvent): Member[] {
    return [...this.#members].filter(({ isLive, last }) => isLive && last < sequence);
  }

  #mayBeTold({ event }: SequencedEvent, { person: { viewer } }: Member): boolean {
    return viewer !== undefined && this.options.following.mayBeTold(event, viewer);
  }
}
