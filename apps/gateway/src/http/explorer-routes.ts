import { type Handler, type Routes, sendBody, sendJson } from '@patchbay/service-kit';
import Negotiator from 'negotiator';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** The address that the page is built for. */
const assetsPath = '/graphql/explorer/';
const page = 'text/html';

/**
 * The page only has code and styles from this server, and no other page can embed it. GraphiQL's dialogs write a style into
 * the page, which they can with the nonce of this answer.
 */
const policy = (nonce: string) =>
  [
    "default-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

export interface Explorer {
  /** At `/graphql`: the page for browsers, `api` for everyone else. */
  page(api: Handler): Handler;
  readonly routes: Routes;
}

/** GraphiQL, from this server only. Its files are not looked at until a browser asks for the first time. */
export function createExplorer(folder: string): Explorer {
  let files: ReturnType<typeof sirv> | undefined;
  let html: string | undefined;
  const missing = (response: Parameters<Handler>[1]) =>
    sendJson(response, 404, { error: 'Not found. Is the explorer built? Run npm run build.' });
  const servePage: Handler = (_request, response) => {
    html ??= readPage(folder);
    if (html === undefined) return missing(response);
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy(nonce));
    // A nonce is for one answer.
    response.setHeader('cache-control', 'no-store');
    sendBody(response, html.replaceAll('{nonce}', nonce));
  };
  const serve: Handler = (request, response, url) => {
    const path = request.url!.slice(assetsPath.length).replace(/\?.*/, '');
    if (path === '' || path === 'index.html') return servePage(request, response, url);
    files ??= sirv(folder, {
      gzip: true,
      brotli: true,
      // Assets have a hash in their name, so they never change.
      setHeaders: (to) => to.setHeader('cache-control', 'public, max-age=31536000, immutable'),
    });
    request.url = `/${path}`;
    files(request, response, () => missing(response));
  };
  return {
    page: (api) => (request, response, url) => {
      response.appendHeader('vary', 'accept');
      const type = new Negotiator(request).mediaType(['application/json', 'application/graphql-response+json', page]);
      return type === page ? servePage(request, response, url) : api(request, response, url);
    },
    routes: { [`${assetsPath}*`]: { GET: serve, HEAD: serve } },
  };
}

function readPage(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8');
  } catch {
    return undefined;
  }
}
