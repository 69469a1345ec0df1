import { createSignal } from '../ui/signal';

const signal = createSignal();

/** The token of the link that opened this page. It leaves the address bar and the history immediately. */
let token = takeToken();

function takeToken(): string | null {
  if (location.pathname !== '/sign-in' || location.hash.length < 2) return null;
  const found = location.hash.slice(1);
  history.replaceState(null, '', '/sign-in');
  return found;
}

// The same tab opens another link: only what is behind the # differs.
window.addEventListener('hashchange', () => {
  token = takeToken() ?? token;
  signal.emit();
});

export const useOpenedLink = (): string | null => signal.useValue(() => token);

/** Goes on to a page of the inbox. */
export function leaveLink(to: string): void {
  token = null;
  history.replaceState(null, '', to);
  signal.emit();
}
