import type { Viewer } from '@patchbay/access';
import type { Database, EventLog, TimeZonesOf } from '@patchbay/messaging';
import type { EventStream } from '@patchbay/notification';
import type { Queries } from '@patchbay/persistence';
import type { Session } from './auth/authenticate';
import { unauthenticated } from './errors';
import { createLoaders, type Loaders } from './loaders';

/** What every operation of this gateway shares. */
export interface Services {
  readonly database: Database;
  readonly queries: Queries;
  readonly stream: EventStream;
  readonly eventLog: EventLog;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly timeZonesOf: TimeZonesOf;
}

/** One operation: who asks, and what was read for them so far. */
export class GatewayContext {
  // No #private fields: Apollo Server works on a copy of its own making, which would lack them.
  private snapshot: Viewer | undefined;
  private read: Loaders | undefined;

  constructor(
    readonly services: Services,
    /** Null where no token, or none that is valid, came with the request. */
    private readonly session: Session | null,
    private readonly refusal = 'Sign in: send a token as "authorization: Bearer <token>".',
  ) {
    this.snapshot = session?.viewer;
  }

  /** Throws UNAUTHENTICATED for a stranger. */
  get viewer(): Viewer {
    if (this.snapshot === undefined) throw unauthenticated(this.refusal);
    return this.snapshot;
  }

  get isSignedIn(): boolean {
    return this.snapshot !== undefined;
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
    const viewer = (await this.services.queries.viewers.byExternalIds([session.externalId])).get(session.externalId);
    if (viewer === undefined) throw unauthenticated('The user of this token is no longer there.');
    this.snapshot = viewer;
    this.forgetWhatWasRead();
  }
}
