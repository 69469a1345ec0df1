import { HeaderMap, type ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { sendBody, type Handler, type Limits } from '@patchbay/service-kit';
import { OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../context';
import type { createErrorFormat } from '../errors';
import { badRequest, checkVariables, type Budgets, type DocumentReader, type Spent } from '../limits';
import { answerErrors, InvalidRequest } from './answer-errors';
import type { FindCaller, HttpCaller } from './callers';
import type { Cors } from './cors';
import { readJson } from './read-json';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly cors: Cors;
  readonly findCaller: FindCaller;
  readonly documents: DocumentReader;
  readonly budgets: Budgets;
  readonly limits: Limits;
  readonly formatError: ReturnType<typeof createErrorFormat>;
}

/** GraphQL over HTTP. Only the token identifies the caller, never a cookie. */
export function graphqlRoute(options: GraphqlRouteOptions): Readonly<Record<string, Handler>> {
  const { apollo, cors, findCaller, formatError, limits } = options;
  const answer = answerErrors(formatError, async (request, response, url) => {
    cors.allow(request, response);
    const caller = await findCaller(request);
    const body = request.method === 'POST' ? await readJson(request, response, caller, limits) : undefined;
    const spent = await admit(options, caller, request.method === 'GET' ? paramsOf(url) : body);
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers))
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);

    const {
      status,
      headers: answerHeaders,
      body: answerBody,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method ?? 'POST', headers, search: url.search, body },
      async context() {
        const context = await caller.createContext({
          get isGone() {
            return response.destroyed;
          },
        });
        if (request.headers['x-patchbay-cost'] === '1') context.spent = spent;
        return context;
      },
    });
    response.statusCode = status ?? 200;
    for (const [name, value] of answerHeaders) response.setHeader(name, value);
    if (answerBody.kind === 'complete') return sendBody(response, answerBody.string);
    for await (const chunk of answerBody.asyncIterator) response.write(chunk);
    response.end();
  });
  return { GET: answer, POST: answer, OPTIONS: cors.preflight };
}

/** Clients that ask learn what their operation cost. */
export const tellCost: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body }, contextValue: { spent } }) {
        if (spent !== undefined && body.kind === 'single') body.singleResult.extensions = { cost: spent };
        return Promise.resolve();
      },
    }),
};

/** Refuses an operation that is over a limit, before Apollo Server reads it. What is no operation at all is for Apollo. */
async function admit(
  { documents, budgets, limits }: Pick<GraphqlRouteOptions, 'documents' | 'budgets' | 'limits'>,
  caller: HttpCaller,
  params: unknown,
): Promise<Spent | undefined> {
  const { query, operationName, variables } = (params ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string') return undefined;
  const items = checkVariables(variables, limits);
  const readingCost = documents.cost(query);
  if (readingCost > 0) await budgets.spend(caller, readingCost);
  const read = await documents.read(query);
  if (!('document' in read)) throw new InvalidRequest(read);
  const operation = read.operation(typeof operationName === 'string' ? operationName : null);
  if (operation?.kind === OperationTypeNode.SUBSCRIPTION)
    throw badRequest('Subscriptions need a WebSocket: open one at /graphql with the protocol graphql-transport-ws.');
  return budgets.spend(caller, items + (operation?.cost((variables ?? {}) as Record<string, unknown>) ?? 1));
}

/** The parameters of a GET request, which Apollo Server checks. */
function paramsOf({ searchParams }: URL): Record<string, unknown> {
  const { variables, ...params } = Object.fromEntries(searchParams);
  try {
    return { ...params, variables: JSON.parse(variables ?? '{}') as unknown };
  } catch {
    return params;
  }
}
