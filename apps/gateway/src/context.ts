import type { Viewer } from '@patchbay/access';
import type { AccessTrace, Live, Presence } from '@patchbay/live';
import type { CountryOf, Database, FileStore, MediaOf, SendLimits, SniffFile, TimeZonesOf } from '@patchbay/messaging';
import type { Queries } from '@patchbay/persistence';
import { unknownCaller, type Session } from './auth/authenticate';
import { hashOfKey, isSessionKey } from './auth/session-keys';
import type { ReadViewer } from './auth/read-viewer';
import type { UseRecorder } from './auth/record-use';
import type { ExportUrls } from './http/export-urls';
import type { MediaUrls } from './http/media-urls';
import type { UploadUrls } from './http/upload-urls';
import { apiError, unauthenticated } from './errors';
import type { Spent } from './limits';
import { createLoaders, type Loaders } from './loaders';
import type { CarrierAccountServices } from './carrier-accounts';
import type { PushServices } from './push-services';
import type { WebhookServices } from './webhooks';

/** What every operation of this gateway shares. */
export interface Services extends PushServices {
  readonly database: Database;
  readonly queries: Queries;
  /** What a query reads with whose viewer was just read: see `replica` in persistence. */
  readonly queriesFor: (viewer: Viewer) => Promise<Queries>;
  readonly readViewer: ReadViewer;
  readonly live: Pick<Live<unknown>, 'cursor'>;
  readonly presence: Pick<Presence, 'open' | 'presentIn' | 'setTyping'>;
  readonly uses: Pick<UseRecorder, 'record'>;
  readonly mediaUrls: MediaUrls;
  readonly exportUrls: ExportUrls;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly timeZonesOf: TimeZonesOf;
  readonly mediaOf: MediaOf;
  readonly fileStore: FileStore;
  readonly sniff: SniffFile;
  readonly uploadUrls: UploadUrls;
  readonly countryOf: CountryOf;
  readonly sendLimits: SendLimits;
  /** The built-in answer to HELP in the company's language; undefined for ours. */
  readonly helpText: string | undefined;
  /** For how many days what the company decides about is kept as installed; null for ever. */
  readonly installedDays: { readonly texts: number | null; readonly receipts: number | null };
  readonly webhooks: WebhookServices;
  readonly carrierAccounts: CarrierAccountServices;
  /** Whether administrators make links for people to sign in. */
  readonly hasSignInLinks: boolean;
}

/** Who waits for the answer. */
export interface Client {
  /** Disconnected: nothing more has to be read. */
  readonly isGone: boolean;
}

/** One operation: who asks, and what was read for them so far. */
export class GatewayContext {
  // No #private fields: Apollo Server copies the context, and a copy lacks them.
  private read: Loaders | undefined;
  /** For clients that ask what their operation costs. */
  spent?: Spent;

  constructor(
    private mine: Services,
    /** Null if the request has no valid token. */
    private session: Pick<Session, 'viewer'> | Session | null,
    private readonly refusal = 'Sign in: send a token as "authorization: Bearer <token>".',
    private readonly client: Client = { isGone: false },
  ) {}

  /**
   * For the payload of an event, which is shared by all viewers for whom the trace holds. It is personal if anything asks
   * who the viewer is.
   */
  static forEvent(services: Services, trace: AccessTrace, loaders: Loaders): GatewayContext {
    const context = new GatewayContext(services, {
      get viewer() {
        trace.isPersonal = true;
        return trace.viewer;
      },
    });
    context.read = loaders;
    return context;
  }

  get services(): Services {
    return this.mine;
  }

  /** Throws UNAUTHENTICATED if nobody is signed in. */
  get viewer(): Viewer {
    return this.signedIn.viewer;
  }

  get isSignedIn(): boolean {
    return this.session !== null;
  }

  /**
   * The viewer, if a service account asks. Not for the payload of an event: its subscription was checked, and this must not
   * make it personal.
   */
  get account(): Viewer | undefined {
    if (this.session === null || !('externalId' in this.session)) return undefined;
    const { viewer } = this.session;
    return viewer.account === undefined ? undefined : viewer;
  }

  /** The hash of the session that the viewer is signed in with; null if they send a token. */
  get sessionHash(): string | null {
    const session = this.signedIn;
    return 'externalId' in session && isSessionKey(session.externalId) ? hashOfKey(session.externalId) : null;
  }

  /** Throws UNAUTHENTICATED if nobody is signed in. */
  refuseStrangers(): void {
    if (!this.isSignedIn) throw unauthenticated(this.refusal);
  }

  /** Throws if nobody waits for the answer anymore. */
  get loaders(): Loaders {
    if (this.client.isGone) throw apiError('UNAVAILABLE', 'The client disconnected.');
    this.read ??= createLoaders(this.services.queries, this.viewer, this.services.carrierAccounts);
    return this.read;
  }

  /** A mutation changes what was read before it: its payload reads again. */
  forgetWhatWasRead(): void {
    this.read = undefined;
  }

  /** From now on, a replica may answer. For queries only, before they run, and right after their viewer was read. */
  async mayReadReplica(): Promise<void> {
    if (!this.isSignedIn) return;
    const queries = await this.mine.queriesFor(this.viewer);
    if (queries !== this.mine.queries) this.mine = { ...this.mine, queries };
  }

  /** Reads the viewer again: a socket may have been open for long. */
  async reloadViewer(): Promise<void> {
    const session = this.signedIn;
    if (!('externalId' in session)) throw new Error('The payload of an event is computed for many: nobody to reload.');
    const { externalId } = session;
    const viewer = await this.services.readViewer(externalId);
    if (viewer === undefined) throw unknownCaller(externalId);
    this.session = { externalId, viewer };
    this.forgetWhatWasRead();
  }

  private get signedIn(): Pick<Session, 'viewer'> | Session {
    this.refuseStrangers();
    return this.session!;
  }
}
