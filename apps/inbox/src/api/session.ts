import { useSyncExternalStore } from 'react';

/** How people sign in at this installation, as the gateway tells. */
export interface InboxConfig {
  readonly demo: boolean;
  readonly oidc: { readonly authority: string; readonly clientId: string } | null;
}

export const configReady: Promise<InboxConfig> = fetch('/config.json').then(
  (response) => response.json() as Promise<InboxConfig>,
);

const key = 'patchbay.token';
const listeners = new Set<() => void>();
let token = sessionStorage.getItem(key);
let visit = 0;
let farewell: string | null = null;

function keep(next: string | null): void {
  token = next;
  if (next === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, next);
}

function change(next: string | null): void {
  keep(next);
  visit += 1;
  listeners.forEach((listener) => listener());
}

/** The `sub` of a token. */
function personOf(of: string): string {
  try {
    const [, payload = ''] = of.split('.');
    return (JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { sub: string }).sub;
  } catch {
    return '';
  }
}

/** Whoever is signed in in this tab; two tabs can be two people. */
export const session = {
  get token(): string | null {
    return token;
  },
  /** For whom something is kept in this browser, which others may use after them. */
  get person(): string {
    return personOf(token ?? '');
  },
  /** Why somebody has to sign in again who did not ask for it. */
  get farewell(): string | null {
    return farewell;
  },
  signIn(next: string): void {
    farewell = null;
    change(next);
  },
  signOut(why: string | null = null): void {
    farewell = why;
    change(null);
  },
  /** The same person's next token: nothing of what is shown changes. */
  renew(next: string): void {
    if (token !== null) keep(next);
  },
};

/** Another number for each time that somebody signed in; null where nobody is. */
export function useVisit(): number | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (token === null ? null : visit),
  );
}
