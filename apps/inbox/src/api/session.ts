import { t } from '@lingui/core/macro';
import { createSignal } from '../ui/signal';

/** How people sign in at this installation. */
export interface InboxConfig {
  readonly demo: boolean;
  readonly oidc: { readonly authority: string; readonly clientId: string } | null;
  /** Administrators make links for people to sign in with. Undefined for a gateway of an earlier version. */
  readonly signInLinks?: boolean;
}

export const configReady: Promise<InboxConfig> = fetch('/config.json').then(
  (response) => response.json() as Promise<InboxConfig>,
);

/** As the gateway tells it. What proves it is in a cookie that no script can read. */
interface Session {
  readonly id: string;
  /** The user's `externalId`. */
  readonly user: string;
}

const address = '/session';
const retryMs = 1_000;
const signal = createSignal();
const listeners = new Set<() => void>();
const otherTabs = new BroadcastChannel('patchbay.session');
/** Undefined until the gateway has said. */
let current: Session | null | undefined;
let changes = 0;
let signOutReason: string | null = null;
/** The gateway ends what the session has open before it answers. */
let isSigningOut = false;

function change(next: Session | null, reason: string | null = null): void {
  if (next !== null && next.id === current?.id) return;
  current = next;
  signOutReason = reason;
  changes += 1;
  for (const listener of listeners) listener();
  signal.emit();
}

export interface LinkPerson {
  readonly name?: string;
  readonly email?: string;
}

interface Answer {
  readonly session?: Session | null;
  readonly idToken?: string | null;
  /** Who a link is for; null for the first administrator. */
  readonly user?: { readonly name: string } | null;
  readonly errors?: readonly { readonly message: string }[];
}

async function ask(method: 'POST' | 'DELETE', init: RequestInit = {}, at = address): Promise<Answer> {
  return (await (await fetch(at, { method, ...init })).json()) as Answer;
}

const askLink = (body: object): Promise<Answer> =>
  ask('POST', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, `${address}/link`);

function begin(started: Session | null | undefined, errors: Answer['errors']): void {
  if (started == null) throw new Error(errors?.[0]?.message ?? t`Sign-in failed. Try again.`);
  change(started);
  otherTabs.postMessage(started.id);
}

/** Whose session this browser has; null for nobody, undefined if the gateway cannot be reached. */
async function read(): Promise<Session | null | undefined> {
  try {
    return (await ask('POST')).session ?? null;
  } catch {
    return undefined;
  }
}

async function start(): Promise<void> {
  for (;;) {
    const before = changes;
    const found = await read();
    if (changes > before) return;
    if (found !== undefined) return change(found);
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}
void start();

/** Another tab signed in or out. */
otherTabs.addEventListener('message', ({ data }: MessageEvent<string | null>) => {
  if (data === null) change(null);
  else if (data !== current?.id) void follow(null);
});

/** Goes on with another session of this browser, if there is one. */
async function follow(ended: string | null): Promise<void> {
  const before = changes;
  const found = await read();
  if (changes === before && found != null && found.id !== ended) change(found);
}

/** The session of this browser: all of its tabs have the same one. */
export const session = {
  /** Part of every key in this browser's storage, which users may share. */
  get user(): string {
    return current?.user ?? '';
  },
  /** Sent with each request, so that none counts for somebody who has signed in since. */
  get id(): string | undefined {
    return current?.id;
  },
  /** Why the session ended, if the user did not end it. */
  get signOutReason(): string | null {
    return signOutReason;
  },
  /** Exchanges a token for a session. `idToken` is for signing out at the identity provider. */
  async signIn(token: string, idToken?: string): Promise<void> {
    const { session: started, errors } = await ask('POST', {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ idToken }),
    });
    begin(started, errors);
  },
  /** Who a link signs in, which stays valid; null for the first administrator. */
  async readLink(token: string): Promise<{ readonly name: string } | null> {
    const { user, errors } = await askLink({ token });
    if (user === undefined) throw new Error(errors?.[0]?.message ?? t`Sign-in failed. Try again.`);
    return user;
  },
  /**
   * Signs in with a link, which ends. The first administrator says who they are. Calls `onDone` before the page shows the
   * inbox.
   */
  async signInWithLink(token: string, person: LinkPerson, onDone: () => void): Promise<void> {
    const { session: started, errors } = await askLink({ token, signIn: true, ...person });
    if (started != null) onDone();
    begin(started, errors);
  },
  /** Ends the session in all tabs. Returns what the identity provider wants to see if the user signs out there, too. */
  async signOut(): Promise<string | null> {
    isSigningOut = true;
    const { idToken, errors } = await ask('DELETE').finally(() => (isSigningOut = false));
    if (errors !== undefined) throw new Error(errors[0]?.message);
    change(null);
    otherTabs.postMessage(null);
    return idToken ?? null;
  },
  /** The gateway no longer accepts it. */
  end(reason: string): void {
    if (isSigningOut) return;
    const ended = current?.id ?? null;
    change(null, reason);
    void follow(ended);
  },
  /** Calls it after each sign-in and sign-out. */
  onChange: (listener: () => void): void => void listeners.add(listener),
};

/** A different number after each sign-in; null while signed out, undefined until that is known. */
export const useSessionNumber = (): number | null | undefined =>
  signal.useValue(() => (current == null ? current : changes));
