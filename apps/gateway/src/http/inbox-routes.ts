import { sendJson, type Handler, type Routes } from '@patchbay/service-kit';
import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import sirv from 'sirv';

export interface InboxRoutesOptions {
  /** The inbox's built files. */
  readonly folder: string;
  /** What the page asks before anybody is signed in. */
  readonly config: {
    readonly demo: boolean;
    readonly oidc: { readonly authority: string; readonly clientId: string } | null;
  };
}

/** Nothing but what we serve runs in the page, and nobody frames it. */
const policy = (authority: string | undefined) =>
  [
    "default-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self'${authority === undefined ? '' : ` ${new URL(authority).origin}`}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** The inbox at `/`; where a browser goes to any other address, the inbox shows what there is. */
export function inboxRoutes({ folder, config }: InboxRoutesOptions): Routes {
  const headers = {
    'content-security-policy': policy(config.oidc?.authority),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
  if (!existsSync(folder))
    return {
      '/': {
        GET: (_request, response) => sendJson(response, 404, { error: 'The inbox is not built here: npm run build.' }),
      },
    };
  const serve = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      // What has its hash in its name never changes.
      response.setHeader(
        'cache-control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const nothing = (response: ServerResponse) => sendJson(response, 404, { error: 'There is nothing at this address.' });
  const page: Handler = (request, response) => {
    // A program that took a wrong address is told so.
    if (!request.headers.accept?.includes('text/html')) return nothing(response);
    request.url = '/';
    serve(request, response, () => nothing(response));
  };
  const file: Handler = (request, response, url) => serve(request, response, () => void page(request, response, url));
  return {
    '/config.json': { GET: (_request, response) => sendJson(response, 200, config) },
    '/*': { GET: file, HEAD: file },
  };
}
