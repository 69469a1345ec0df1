import type { Handler } from '../http-server';
import { isTracing, startSpan, traceOfHeaders } from './spans';

/**
 * The same handlers, with a span for each request. `route` has placeholders instead of values. A trace that the request
 * continues counts only with `isContinued`: a carrier's callback begins one.
 */
export const traceRoute = <Method extends string>(
  route: string,
  handlers: Readonly<Record<Method, Handler>>,
  { isContinued = false } = {},
): Readonly<Record<Method, Handler>> =>
  Object.fromEntries(
    Object.entries<Handler>(handlers).map(([method, handle]): [string, Handler] => [
      method,
      (request, response, url) => {
        if (!isTracing()) return handle(request, response, url);
        const span = startSpan(`${method} ${route}`, {
          kind: 'SERVER',
          parent: isContinued ? traceOfHeaders(request.headers) : null,
          attributes: { 'http.request.method': method, 'http.route': route },
        });
        response.once('close', () => {
          const status = response.statusCode;
          span.set({ 'http.response.status_code': status });
          if (status >= 500) span.fail(String(status));
          span.end();
        });
        return span.within(() => handle(request, response, url));
      },
    ]),
  ) as Record<Method, Handler>;
