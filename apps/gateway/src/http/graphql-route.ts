import { HeaderMap, type ApolloServer, type ApolloServerPlugin, type HTTPGraphQLRequest } from '@apollo/server';
import { describeSpan, sendBody, type Handler, type Limits } from '@patchbay/service-kit';
import { OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../context';
import type { DocumentParams, DocumentTexts } from '../documents';
import type { createErrorFormat } from '../errors';
import { badRequest, canReadReplica, checkVariables, type Budgets, type DocumentReader, type Spent } from '../limits';
import type { GraphqlStreams } from '../live/graphql-streams';
import { multipartMixed } from '../live/stream-framing';
import { answerErrors, InvalidRequest } from './answer-errors';
import type { FindCaller, HttpCaller } from './callers';
import { paramsOf, readRequest } from './read-request';
import { acceptsMultipartSubscriptions, expectsPlainJson, responseTypeFor } from './response-type';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly streams: Pick<GraphqlStreams, 'serve'>;
  readonly texts: DocumentTexts;
  readonly findCaller: FindCaller;
  readonly documents: DocumentReader;
  readonly budgets: Budgets;
  readonly limits: Limits;
  readonly formatError: ReturnType<typeof createErrorFormat>;
}

/** GraphQL over HTTP. A token identifies the caller, or a session whose cookie came from a page of this origin. */
export function graphqlRoute(options: GraphqlRouteOptions): { readonly GET: Handler; readonly POST: Handler } {
  const { apollo, streams, findCaller, formatError, limits } = options;
  const answer = answerErrors(formatError, async (request, response, url) => {
    const caller = await findCaller(request);
    const body = await readRequest(request, response, caller, limits);
    const params = request.method === 'GET' ? paramsOf(url) : body;
    const { spent, isSubscription, mayReadReplica, asText } = await admit(options, caller, params);
    if (isSubscription) {
      if (request.method !== 'POST' || !acceptsMultipartSubscriptions(request)) throw needsAnotherTransport();
      return streams.serve({ request, response, caller, params }, multipartMixed);
    }
    // Before anything is executed.
    if (responseTypeFor(request) === undefined) throw notAcceptable();
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers))
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);

    const {
      status,
      headers: answerHeaders,
      body: answerBody,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method ?? 'POST', headers, ...asText({ search: url.search, body }) },
      async context() {
        const context = await caller.createContext({
          get isGone() {
            return response.destroyed;
          },
        });
        if (request.headers['x-patchbay-cost'] === '1') context.spent = spent;
        if (mayReadReplica) await context.mayReadReplica();
        return context;
      },
    });
    response.statusCode = status ?? 200;
    for (const [name, value] of answerHeaders) response.setHeader(name, value);
    if (answerBody.kind === 'complete') return sendBody(response, answerBody.string);
    for await (const chunk of answerBody.asyncIterator) response.write(chunk);
    response.end();
  });
  return { GET: answer, POST: answer };
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

/** See `expectsPlainJson`. A document has been found when there are variables, or an operation, to be wrong. */
export const answerPlainJson: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response, document }) {
        const accept = request.http?.headers.get('accept');
        if (response.http.status === 400 && document !== undefined && expectsPlainJson({ headers: { accept } }))
          response.http.status = 200;
        return Promise.resolve();
      },
    }),
};

/** How a request reaches Apollo Server, which knows no documents by hash. */
interface Admitted {
  readonly spent?: Spent;
  readonly isSubscription: boolean;
  readonly mayReadReplica: boolean;
  asText(this: void, request: ApolloRequest): ApolloRequest;
}
type ApolloRequest = Pick<HTTPGraphQLRequest, 'search' | 'body'>;

/** Refuses an operation that is over a limit, before Apollo Server reads it. What is no operation at all is for Apollo. */
async function admit(
  { texts, documents, budgets, limits }: Pick<GraphqlRouteOptions, 'texts' | 'documents' | 'budgets' | 'limits'>,
  caller: HttpCaller,
  params: unknown,
): Promise<Admitted> {
  const { operationName, variables, ...named } = (params ?? {}) as Record<string, unknown> & DocumentParams;
  const found = texts.find(named, caller.externalId !== null);
  if (found === undefined) return { isSubscription: false, mayReadReplica: false, asText: (request) => request };
  const { source } = found;
  const items = checkVariables(variables, limits);
  const readingCost = documents.cost(source);
  if (readingCost > 0) await budgets.spend(caller, readingCost);
  const read = await documents.read(source);
  if (!('document' in read)) throw new InvalidRequest(read);
  found.keep();
  const operation = read.operation(typeof operationName === 'string' ? operationName : null);
  describeSpan({
    'graphql.operation.type': operation?.kind,
    'graphql.operation.name': operation?.name,
  });
  // What serves it asks for its cost.
  if (operation?.kind === OperationTypeNode.SUBSCRIPTION)
    return { isSubscription: true, mayReadReplica: false, asText: (request) => request };
  const spent = await budgets.spend(
    caller,
    items + (operation?.cost((variables ?? {}) as Record<string, unknown>) ?? 1),
  );
  return {
    spent,
    isSubscription: false,
    mayReadReplica: operation !== undefined && canReadReplica(operation, source),
    asText: found.isPersisted ? withText(source) : (request) => request,
  };
}

const withText =
  (query: string) =>
  ({ search, body }: ApolloRequest): ApolloRequest => {
    const params = new URLSearchParams(search);
    params.set('query', query);
    params.delete('extensions');
    const { extensions: _extensions, ...rest } = (body ?? {}) as Record<string, unknown>;
    return { search: `?${params.toString()}`, body: body === undefined ? undefined : { ...rest, query } };
  };

const needsAnotherTransport = () =>
  badRequest(
    'Subscriptions need another transport: a WebSocket at /graphql with the protocol graphql-transport-ws, Server-Sent Events at /graphql/stream, or POST with "accept: multipart/mixed;subscriptionSpec=1.0".',
  );

const notAcceptable = () => badRequest('Accept application/graphql-response+json or application/json.', undefined, 406);
