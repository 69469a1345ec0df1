import type { Limits } from '@patchbay/service-kit';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpCaller } from './callers';
import { readJson } from './read-json';

/** The parameters of a GET request. They are not checked, and undefined if they are not JSON. */
export function paramsOf({ searchParams }: URL): Record<string, unknown> {
  const { variables, extensions, ...params } = Object.fromEntries(searchParams);
  return { ...params, variables: parseIfValid(variables), extensions: parseIfValid(extensions) };
}

function parseIfValid(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '{}') as unknown;
  } catch {
    return undefined;
  }
}

/** The body of a POST request; undefined for GET. Throws if it is too large or not JSON. */
export function readRequest(
  request: IncomingMessage,
  response: ServerResponse,
  caller: HttpCaller,
  limits: Limits,
): Promise<unknown> {
  return request.method === 'POST' ? readJson(request, response, caller, limits) : Promise.resolve(undefined);
}
