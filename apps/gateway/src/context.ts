import type { Viewer } from '@patchbay/access';
import type { CarrierName, Database, EventLog, TimeZonesOf } from '@patchbay/messaging';
import type { EventStream } from '@patchbay/notification';
import type { KnownViewer, Queries } from '@patchbay/persistence';
import { unknownUser, type Session } from './auth/authenticate';
import type { Viewers } from './auth/viewers';
import { unauthenticated } from './errors';
import { createLoaders, type Loaders } from './loaders';

/** What every operation of this gateway shares. */
export interface Services {
  readonly database: Database;
  readonly queries: Queries;
  readonly viewers: Viewers;
  readonly stream: EventStream;
  readonly eventLog: EventLog;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly timeZonesOf: TimeZonesOf;
  readonly takesMedia: (carrier: CarrierName) => boolean;
}

/** One operation: who asks, and what was read for them so far. */
export class GatewayContext {
  // No #private fields: Apollo Server works on a copy of its own making, which would lack them.
  private snapshot: KnownViewer | undefined;
  /** The viewer has to be confirmed yet. */
  isPresumed: boolean;
  private read: Loaders | undefined;

  constructor(
    readonly services: Services,
    /** Null where no token, or none that is valid, came with the request. */
    private readonly session: Session | null,
    private readonly refusal = 'Sign in: send a token as "authorization: Bearer <token>".',
  ) {
    this.snapshot = session?.viewer;
    this.isPresumed = session?.isPresumed ?? false;
  }

  /** Throws UNAUTHENTICATED for a stranger. */
  get viewer(): Viewer {
    const viewer = this.known;
    if (this.isPresumed) throw new Error('The viewer is not confirmed yet.');
    return viewer;
  }

  get isSignedIn(): boolean {
    return this.snapshot !== undefined;
  }

  /** Throws UNAUTHENTICATED for a stranger. */
  refuseStrangers(): void {
    if (!this.isSignedIn) throw unauthenticated(this.refusal);
  }

  /** Whoever is presumed to be as an earlier request found them is looked up. */
  async confirmViewer(): Promise<void> {
    if (this.isPresumed) await this.reloadViewer();
  }

  /**
   * Reads as whoever the viewer is presumed to be, in a way that finds null where rights changed since they were read, and
   * else confirms them; then as they are now.
   */
  async readConfirming<Found>(
    ifStill: (viewer: KnownViewer) => Promise<Found | null>,
    read: (viewer: Viewer) => Promise<Found>,
  ): Promise<Found> {
    if (this.isPresumed) {
      const found = await ifStill(this.known);
      if (found !== null) {
        this.isPresumed = false;
        return found;
      }
      await this.reloadViewer();
    }
    return read(this.viewer);
  }

  get loaders(): Loaders {
    this.read ??= createLoaders(this.services.queries, this.viewer);
    return this.read;
  }

  /** What was read before belongs to the past: a mutation's answer reads anew. */
  forgetWhatWasRead(): void {
    this.read = undefined;
  }

  /** Takes a new snapshot of the viewer. */
  async reloadViewer(): Promise<void> {
    const session = this.session;
    if (session === null) throw unauthenticated(this.refusal);
    const viewer = await this.services.viewers.read(session.externalId);
    if (viewer === undefined) throw unknownUser();
    this.snapshot = viewer;
    this.isPresumed = false;
    this.forgetWhatWasRead();
  }

  private get known(): KnownViewer {
    this.refuseStrangers();
    return this.snapshot!;
  }
}
