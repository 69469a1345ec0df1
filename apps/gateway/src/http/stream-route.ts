import type { Handler, Limits } from '@patchbay/service-kit';
import Negotiator from 'negotiator';
import type { createErrorFormat } from '../errors';
import { badRequest } from '../limits';
import type { GraphqlStreams } from '../live/graphql-streams';
import { serverSentEvents } from '../live/stream-framing';
import { answerErrors } from './answer-errors';
import type { FindCaller } from './callers';
import { paramsOf, readRequest } from './read-request';

export interface StreamRouteOptions {
  readonly streams: Pick<GraphqlStreams, 'serve'>;
  readonly findCaller: FindCaller;
  readonly limits: Limits;
  readonly formatError: ReturnType<typeof createErrorFormat>;
}

/**
 * `/graphql/stream`: graphql-sse with distinct connections. The token comes as a header, never in the address, which ends
 * up in logs; so browsers use `fetch`, as the library graphql-sse does, and not `EventSource`.
 */
export function streamRoute({
  streams,
  findCaller,
  limits,
  formatError,
}: StreamRouteOptions): Readonly<Record<string, Handler>> {
  const answer = answerErrors(formatError, async (request, response, url) => {
    const caller = await findCaller(request);
    const params = request.method === 'GET' ? paramsOf(url) : await readRequest(request, response, caller, limits);
    if (new Negotiator(request).mediaType(['text/event-stream']) === undefined)
      throw badRequest('Accept text/event-stream.', undefined, 406);
    await streams.serve({ request, response, caller, params }, serverSentEvents);
  });
  return { GET: answer, POST: answer };
}
