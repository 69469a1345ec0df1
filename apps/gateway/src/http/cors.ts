import type { Config, Handler } from '@patchbay/service-kit';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Which pages may use this gateway: those of its own origin, and those of the origins in the configuration. */
export interface Cors {
  /** Whether a page may; also for programs, which have no origin. */
  allows(request: IncomingMessage): boolean;
  /** Lets the page read the response. */
  allow(request: IncomingMessage, response: ServerResponse): void;
  /** For OPTIONS: what a page asks before its request. */
  readonly preflight: Handler;
}

export function createCors(origins: Config['corsOrigins']): Cors {
  const isListed = (origin: string) => origins === '*' || origins.includes(origin);
  const allow: Cors['allow'] = ({ headers: { origin } }, response) => {
    if (origins !== '*') response.appendHeader('vary', 'origin');
    if (origin !== undefined && isListed(origin))
      response.setHeader('access-control-allow-origin', origins === '*' ? '*' : origin);
    response.setHeader('access-control-expose-headers', 'retry-after');
  };
  return {
    allows: ({ headers: { origin, host } }) => origin === undefined || isListed(origin) || hostOf(origin) === host,
    allow,
    preflight(request, response) {
      allow(request, response);
      response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
      response.setHeader(
        'access-control-allow-headers',
        'authorization, content-type, apollo-require-preflight, x-apollo-operation-name, x-patchbay-cost',
      );
      response.setHeader('access-control-max-age', '86400');
      response.writeHead(204).end();
    },
  };
}

/** Undefined for `null`, the origin of a sandboxed page. */
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined);
