import { BodyTooLarge, readBody, type Limits } from '@patchbay/service-kit';
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { badRequest, checkJson, type Caller } from '../limits';

/** Reads the body of a request within the limits of its caller. The first of the types is the one to use. */
export async function readJson(
  request: IncomingMessage,
  response: ServerResponse,
  { externalId }: Caller,
  limits: Limits,
  types: readonly [string, ...string[]] = ['application/json'],
): Promise<unknown> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || !types.includes(type)) {
    request.resume();
    throw badRequest(`Send the request as JSON with content-type: ${types[0]}.`, undefined, 415);
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
