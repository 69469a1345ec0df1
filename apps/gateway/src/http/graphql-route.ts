import { HeaderMap, type ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { BodyTooLarge, readBody, sendBody, sendJson, type Handler } from '@patchbay/service-kit';
import { OperationTypeNode } from 'graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GatewayContext } from '../context';
import { apiError, type ErrorCode } from '../errors';
import type { Cors } from './cors';

/** Enough for an upsert of 1,000 rows. */
export const maxRequestLength = 4 * 1024 * 1024;

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly cors: Cors;
  /** `authorization` is the header's value. */
  createContext(authorization: string | undefined): Promise<GatewayContext>;
}

/** GraphQL over HTTP. Only the token identifies the caller, never a cookie. */
export function graphqlRoute({ apollo, cors, createContext }: GraphqlRouteOptions): Readonly<Record<string, Handler>> {
  const answer: Handler = async (request, response, url) => {
    cors.allow(request, response);
    const body = await readRequest(request, response);
    if (body === refused) return;
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers))
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);

    const {
      status,
      headers: answerHeaders,
      body: answerBody,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method ?? 'POST', headers, search: url.search, body },
      context: () => createContext(request.headers.authorization),
    });
    response.statusCode = status ?? 200;
    for (const [name, value] of answerHeaders) response.setHeader(name, value);
    if (answerBody.kind === 'complete') return sendBody(response, answerBody.string);
    for await (const chunk of answerBody.asyncIterator) response.write(chunk);
    response.end();
  };
  return {
    GET: answer,
    POST: answer,
    OPTIONS: cors.preflight,
  };
}

/** A subscription needs a connection that stays open. */
export const refuseSubscriptions: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation }) {
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION)
          throw apiError(
            'BAD_USER_INPUT',
            'Subscriptions need a WebSocket: open one at /graphql with the protocol graphql-transport-ws.',
            400,
          );
        return Promise.resolve();
      },
    }),
};

const refused = Symbol('refused');

async function readRequest(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  if (request.method !== 'POST') return undefined;
  const refuse = (status: number, message: string): typeof refused => {
    sendJson(response, status, { errors: [{ message, extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } }] });
    return refused;
  };
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    request.resume();
    return refuse(415, 'Send the request as JSON with content-type: application/json.');
  }
  try {
    return JSON.parse((await readBody(request, response, maxRequestLength)).toString('utf8'));
  } catch (error) {
    if (error instanceof BodyTooLarge)
      return refuse(413, `The request is too large. Send at most ${maxRequestLength} bytes.`);
    if (error instanceof SyntaxError) return refuse(400, 'The request is not valid JSON.');
    throw error;
  }
}
