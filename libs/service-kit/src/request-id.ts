import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The header that carries the id of a request, both ways. */
export const requestIdHeader = 'x-request-id';
const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,127}$/;

const current = new AsyncLocalStorage<string>();

/** The id that a proxy or client gave a request, if it is well-formed; otherwise a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[requestIdHeader];
  return typeof given === 'string' && wellFormed.test(given) ? given : randomUUID();
}

/** The id of the request that this is the response to. */
export const givenRequestId = (response: ServerResponse): string => String(response.getHeader(requestIdHeader));

/** Everything that `work` logs, now and later, has this id. */
export const inRequest = <Result>(requestId: string, work: () => Result): Result => current.run(requestId, work);

/** The id of the request that is being served; undefined outside of requests. */
export const currentRequestId = (): string | undefined => current.getStore();
