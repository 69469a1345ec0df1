import { currentTrace, inSpan } from '@patchbay/service-kit';
import { request } from 'undici';

type Options = NonNullable<Parameters<typeof request>[1]>;

/**
 * Calls a carrier's API about a text, as a span of the text's trace. An address may have an account or a number in it: a span has only
 * its host. The carrier learns nothing of the trace.
 */
export function requestCarrier(url: string, options: Options): ReturnType<typeof request> {
  if (currentTrace() === null) return request(url, options);
  const method = options.method ?? 'GET';
  const { hostname, port, protocol } = new URL(url);
  const attributes = {
    'http.request.method': method,
    'server.address': hostname,
    'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
  };
  return inSpan(method, { kind: 'CLIENT', attributes }, async (span) => {
    const answer = await request(url, options);
    span.set({ 'http.response.status_code': answer.statusCode });
    if (answer.statusCode >= 400) span.fail(String(answer.statusCode));
    return answer;
  });
}
