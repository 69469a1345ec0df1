import { createSignal } from '../ui/signal';

/** How people sign in at this installation. */
export interface InboxConfig {
  readonly demo: boolean;
  readonly oidc: { readonly authority: string; readonly clientId: string } | null;
}

export const configReady: Promise<InboxConfig> = fetch('/config.json').then(
  (response) => response.json() as Promise<InboxConfig>,
);

const storageKey = 'patchbay.token';
const signal = createSignal();
let token = sessionStorage.getItem(storageKey);
let signIns = 0;
let signOutReason: string | null = null;

function store(next: string | null): void {
  token = next;
  if (next === null) sessionStorage.removeItem(storageKey);
  else sessionStorage.setItem(storageKey, next);
}

function change(next: string | null, reason: string | null): void {
  signOutReason = reason;
  store(next);
  signIns += 1;
  signal.emit();
}

/** The `sub` of a token. */
function subjectOf(jwt: string): string {
  try {
    const [, payload = ''] = jwt.split('.');
    return (JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { sub: string }).sub;
  } catch {
    return '';
  }
}

/** The session of this tab; another tab can belong to another user. */
export const session = {
  /** Part of every key in this browser's storage, which users may share. */
  get user(): string {
    return subjectOf(token ?? '');
  },
  /** The headers of a request as this user. */
  get headers(): { readonly authorization: string } {
    return { authorization: `Bearer ${token ?? ''}` };
  },
  /** Why the session ended, if the user did not end it. */
  get signOutReason(): string | null {
    return signOutReason;
  },
  signIn: (next: string): void => change(next, null),
  signOut: (reason: string | null = null): void => change(null, reason),
  /** A new token for the same user: nothing on the page changes. */
  renew(next: string): void {
    if (token !== null) store(next);
  },
};

/** A different number after each sign-in; null while signed out. */
export const useSessionNumber = (): number | null => signal.useValue(() => (token === null ? null : signIns));
