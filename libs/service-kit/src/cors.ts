import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from './config';
import type { Handler, Routes } from './http-server';

/** Which pages may use an app: those of its own origin, and those of the origins in the configuration. */
export interface Cors {
  /** Whether a page may; also for programs, which have no origin. */
  allows(request: IncomingMessage): boolean;
  /** Lets pages read the responses of these routes, and answers what they ask before a request. */
  share(routes: Routes): Routes;
}

/**
 * Any header may come with a request of an allowed page: those of tracing differ from one front end to the next. Nothing
 * trusts a header because of who may send it, and no response allows credentials. The cookie of the inbox does not count for
 * pages of another origin, even if they are listed here.
 */
export function createCors(origins: Config['corsOrigins']): Cors {
  const isListed = (origin: string) => origins === '*' || origins.includes(origin);
  /** Returns whether the page may read the response. */
  const allow = ({ headers: { origin } }: IncomingMessage, response: ServerResponse): boolean => {
    if (origins !== '*') response.appendHeader('vary', 'origin');
    if (origin === undefined || !isListed(origin)) return false;
    response.setHeader('access-control-allow-origin', origins === '*' ? '*' : origin);
    response.setHeader('access-control-expose-headers', 'retry-after, x-request-id');
    return true;
  };
  const preflight =
    (methods: readonly string[]): Handler =>
    (request, response) => {
      response.appendHeader('vary', 'access-control-request-headers');
      if (allow(request, response)) {
        const asked = request.headers['access-control-request-headers'];
        if (asked !== undefined) response.setHeader('access-control-allow-headers', asked);
        response.setHeader('access-control-allow-methods', [...methods, 'OPTIONS'].join(', '));
        response.setHeader('access-control-max-age', '86400');
      }
      response.writeHead(204).end();
    };
  const shared =
    (handler: Handler): Handler =>
    (request, response, url) => {
      allow(request, response);
      return handler(request, response, url);
    };
  return {
    allows: ({ headers: { origin, host } }) => origin === undefined || isListed(origin) || hostOf(origin) === host,
    share: (routes) =>
      Object.fromEntries(
        Object.entries(routes).map(([path, methods]) => [
          path,
          {
            ...Object.fromEntries(Object.entries(methods).map(([method, handler]) => [method, shared(handler)])),
            OPTIONS: preflight(Object.keys(methods)),
          },
        ]),
      ),
  };
}

/** Undefined for `null`, the origin of a sandboxed page. */
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined);
