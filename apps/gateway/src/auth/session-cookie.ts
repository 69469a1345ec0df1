import { isWellFormedSecret } from '@patchbay/messaging';
import type { IncomingMessage } from 'node:http';

/*
 * A browser adds a cookie to every request, no matter which page causes it. So it only counts if the browser says that a page
 * of this very origin sent the request. `SameSite=Strict` comes first, and still holds in a browser that says nothing.
 */

type Headers = Pick<IncomingMessage, 'headers'>;

const name = 'patchbay';
/** Browsers refuse a cookie of this name from a page without TLS, and from another host. */
const secureName = '__Host-patchbay';

/** Whether a page of this origin sent it. A request that does not say where it comes from does not count. */
export function isSameOrigin({ headers }: Headers): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (origin === undefined && site === undefined) return false;
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** Whether the browser came over TLS, as it or a proxy says. */
const isSecure = ({ headers }: Headers): boolean =>
  headers.origin?.startsWith('https:') === true || headers['x-forwarded-proto'] === 'https';

/** The secret of the session that a request comes with; undefined if it has none, or if its cookie does not count. */
export function sessionSecretOf(request: Headers): string | undefined {
  if (request.headers.cookie === undefined || !isSameOrigin(request)) return undefined;
  const secret = readCookie(request, secureName) ?? (isSecure(request) ? undefined : readCookie(request, name));
  return secret !== undefined && isWellFormedSecret(secret) ? secret : undefined;
}

/** For `set-cookie`. Without a secret, the browser forgets the cookie. */
export function sessionCookie(request: Headers, secret: string | null, seconds: number): string {
  return cookie(isSecure(request) ? secureName : name, secret, secret === null ? 0 : seconds, '/', isSecure(request));
}

/** What the identity provider wants to see when somebody signs out there. */
const hintName = 'patchbay-id';
const secureHintName = '__Secure-patchbay-id';
const hintPath = '/session';
/** Browsers keep cookies of 4,096 bytes. */
const maxHintLength = 3_800;

export const isKeptHint = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= maxHintLength && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

export const hintOf = (request: Headers): string | null =>
  readCookie(request, secureHintName) ?? readCookie(request, hintName) ?? null;

export const hintCookie = (request: Headers, hint: string | null, seconds: number): string =>
  cookie(isSecure(request) ? secureHintName : hintName, hint, hint === null ? 0 : seconds, hintPath, isSecure(request));

function readCookie({ headers }: Headers, wanted: string): string | undefined {
  for (const pair of headers.cookie?.split(';') ?? []) {
    const at = pair.indexOf('=');
    // An empty one was taken back.
    if (at > 0 && pair.slice(0, at).trim() === wanted) return pair.slice(at + 1).trim() || undefined;
  }
  return undefined;
}

const cookie = (of: string, value: string | null, seconds: number, path: string, secure: boolean): string =>
  `${of}=${value ?? ''}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
