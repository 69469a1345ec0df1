import { sendJson, type Handler, type Routes } from '@patchbay/service-kit';
import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import sirv from 'sirv';

export interface InboxRoutesOptions {
  /** Where the built inbox is. */
  readonly folder: string;
  /** What the page needs before sign-in. */
  readonly config: {
    readonly demo: boolean;
    readonly oidc: { readonly authority: string; readonly clientId: string } | null;
    readonly signInLinks: boolean;
  };
  /** Where files are sent, if not to this server. */
  readonly uploadOrigin: string | undefined;
}

/** The page only runs code from this server, and no other page can embed it. */
const policy = (...otherServers: readonly (string | undefined)[]) =>
  [
    "default-src 'self'",
    // A file that is attached is shown from the page's own memory.
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "style-src 'self'",
    "object-src 'none'",
    "worker-src 'self'",
    "manifest-src 'self'",
    ["connect-src 'self'", ...otherServers.flatMap((url) => (url === undefined ? [] : new URL(url).origin))].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** The inbox. A browser gets its page at any unknown address, since the inbox does its own routing. */
export function inboxRoutes({ folder, config, uploadOrigin }: InboxRoutesOptions): Routes {
  const contentSecurityPolicy = policy(config.oidc?.authority, uploadOrigin);
  if (!existsSync(folder))
    return {
      '/': {
        GET: (_request, response) => sendJson(response, 404, { error: 'The inbox is not built. Run npm run build.' }),
      },
    };
  const serve = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      // Assets have a hash in their name, so they never change.
      response.setHeader(
        'cache-control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const nothing = (response: ServerResponse) => sendJson(response, 404, { error: 'Not found.' });
  const page: Handler = (request, response) => {
    // A program with a wrong address needs an error, not a page.
    if (!request.headers.accept?.includes('text/html')) return nothing(response);
    request.url = '/';
    serve(request, response, () => nothing(response));
  };
  const file: Handler = (request, response, url) => {
    // Also with a 304, whose headers replace those of the page that the browser has.
    response.setHeader('content-security-policy', contentSecurityPolicy);
    serve(request, response, () => void page(request, response, url));
  };
  return {
    '/config.json': { GET: (_request, response) => sendJson(response, 200, config) },
    '/*': { GET: file, HEAD: file },
  };
}
