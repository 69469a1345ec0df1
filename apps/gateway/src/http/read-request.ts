import { BodyTooLarge, readBody, type Limits } from '@patchbay/service-kit';
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { badRequest, checkJson } from '../limits';
import type { HttpCaller } from './callers';

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
export async function readRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { externalId }: HttpCaller,
  limits: Limits,
): Promise<unknown> {
  if (request.method !== 'POST') return undefined;
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    request.resume();
    throw badRequest('Send the request as JSON with content-type: application/json.', undefined, 415);
  }
  const maxBytes = externalId === null ? limits.strangerRequestBytes : limits.requestBytes;
  try {
    const body = await readBody(request, response, maxBytes);
    // Decoding what is not UTF-8 takes long.
    if (!isUtf8(body)) throw new SyntaxError('This is not UTF-8.');
    checkJson(body, limits);
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    if (error instanceof BodyTooLarge)
      throw badRequest(`The request is too large. Send at most ${maxBytes} bytes.`, undefined, 413);
    if (error instanceof SyntaxError) throw badRequest('The request is not valid JSON.');
    throw error;
  }
}
