import { sendJson, type Handler, type Routes } from '@patchbay/service-kit';
import Negotiator from 'negotiator';
import sirv from 'sirv';

/** The address that the page is built for. */
const assetsPath = '/graphql/explorer/';
const page = 'text/html';

/** The page only runs code from this server, and no other page can embed it. GraphiQL styles what it makes. */
const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
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
  const serve: Handler = (request, response) => {
    files ??= sirv(folder, {
      etag: true,
      gzip: true,
      brotli: true,
      setHeaders(to, path) {
        // Assets have a hash in their name, so they never change.
        const isAsset = path.startsWith('/assets/');
        to.setHeader('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
        // sirv replaces what was there.
        if (!isAsset) to.setHeader('vary', 'accept, accept-encoding, origin');
      },
    });
    request.url = `/${request.url!.slice(assetsPath.length)}`;
    response.setHeader('content-security-policy', policy);
    files(request, response, () =>
      sendJson(response, 404, { error: 'Not found. Is the explorer built? Run npm run build.' }),
    );
  };
  return {
    page: (api) => (request, response, url) => {
      response.appendHeader('vary', 'accept');
      const type = new Negotiator(request).mediaType(['application/json', 'application/graphql-response+json', page]);
      if (type !== page) return api(request, response, url);
      request.url = assetsPath;
      return serve(request, response, url);
    },
    routes: { [`${assetsPath}*`]: { GET: serve, HEAD: serve } },
  };
}
