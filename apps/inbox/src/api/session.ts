import { useSyncExternalStore } from 'react';

/** How people sign in at this installation, as the gateway tells. */
export interface InboxConfig {
  readonly demo: boolean;
  readonly oidc: { readonly authority: string; readonly clientId: string } | null;
}

export const configReady: Promise<InboxConfig> = fetch('/config.json').then((response) => response.json() as Promise<InboxConfig>);

const key = 'patchbay.token';
const listeners = new Set<() => void>();
let token = sessionStorage.getItem(key);
let visit = 0;

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

/** Whoever is signed in in this tab; two tabs can be two people. */
export const session = {
  get token(): string | null {
    return token;
  },
  signIn: (next: string): void => change(next),
  signOut: (): void => change(null),
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
