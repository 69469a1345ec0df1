import { type AccountScope, hasAnyScope, type Role, type Viewer } from '@patchbay/access';
import { ClientGone, type Handler, type Limits, type Routes, sendBody } from '@patchbay/service-kit';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { acting } from '../acts';
import type { Services } from '../context';
import type { createErrorFormat } from '../errors';
import { readErrors } from '../http/answer-errors';
import type { FindCaller, HttpCaller } from '../http/callers';
import { readJson } from '../http/read-json';
import { type Budgets, checkVariables } from '../limits';
import { discover } from './discovery';
import type { Endpoint, ScimAnswer, ScimRequest } from './exchange';
import { groups } from './groups';
import { isUserId } from './group-changes';
import { errorBody, notFound, ScimError } from './scim-error';
import { users } from './users';

export interface ScimRouteOptions {
  readonly services: Services;
  readonly findCaller: FindCaller;
  readonly budgets: Budgets;
  readonly limits: Limits;
  readonly formatError: ReturnType<typeof createErrorFormat>;
  /** Of users for whom the identity provider sends no role. */
  readonly defaultRole: Role;
}

const scimPath = '/scim/v2';
const mediaType = 'application/scim+json';
const scope: AccountScope = 'DIRECTORY_WRITE';
/** As a mutation of GraphQL, and as a search for a list. */
const requestCost = 50;
const listCost = 200;
const endpoints: ReadonlyMap<string, Endpoint> = new Map([
  ['Users', users],
  ['Groups', groups],
]);

/**
 * SCIM 2.0 (RFC 7643 and 7644) for an identity provider that keeps users and teams, as far as Entra ID and Okta use it. No
 * page of a browser has a use for it, so there is no CORS.
 */
export function scimRoutes(options: ScimRouteOptions): Routes {
  const handler: Handler = async (request, response, url) => {
    try {
      send(response, await answer(options, request, response, url));
    } catch (error) {
      if (error instanceof ClientGone || response.headersSent) throw error;
      sendError(response, error, options);
    }
  };
  return { [`${scimPath}/*`]: { '*': handler } };
}

async function answer(
  { services, findCaller, budgets, limits, defaultRole }: ScimRouteOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<ScimAnswer> {
  const caller = await findCaller(request);
  const viewer = await admit(caller);
  const hasBody = request.method === 'POST' || request.method === 'PUT' || request.method === 'PATCH';
  const body = hasBody ? await readJson(request, response, caller, limits, [mediaType, 'application/json']) : undefined;
  const parts = url.pathname.slice(scimPath.length).split('/').map(decode);
  // Providers join their base URL and a path, either of which may have the slash.
  const [endpoint = '', id, ...rest] = parts.filter((part) => part !== '');
  const isList = request.method === 'GET' && id === undefined;
  await budgets.spend(caller, (isList ? listCost : requestCost) + checkVariables(body, limits));
  if (rest.length > 0) throw notFound();
  const { searchParams: params } = url;
  const asked = { services, viewer, params, base: baseOf(request), body, defaultRole };
  const method = request.method ?? 'GET';
  const dispatched = () => dispatch(asked, method, endpoint, id);
  return method === 'GET' ? dispatched() : acting(viewer, `SCIM ${method} ${endpoint}`, dispatched);
}

async function dispatch(
  request: ScimRequest,
  method: string,
  name: string,
  id: string | undefined,
): Promise<ScimAnswer> {
  const endpoint = endpoints.get(name);
  if (endpoint === undefined) {
    const found = discover(name, id, request.base);
    if (found === undefined) throw notFound();
    if (method !== 'GET') throw methodNotAllowed('GET');
    return { status: 200, body: found };
  }
  if (id === undefined) {
    if (method === 'GET') return endpoint.list(request);
    if (method === 'POST') return endpoint.create(request);
    throw methodNotAllowed('GET or POST');
  }
  if (!isUserId(id)) throw notFound();
  if (method === 'GET') return endpoint.read(request, id);
  if (method === 'PUT') return endpoint.replace(request, id);
  if (method === 'PATCH') return endpoint.patch(request, id);
  if (method === 'DELETE') return endpoint.remove(request, id);
  throw methodNotAllowed('GET, PUT, PATCH or DELETE');
}

/** Only for programs: nobody should paste a token of their own into an identity provider. */
async function admit(caller: HttpCaller): Promise<Viewer> {
  const { viewer } = await caller.createContext();
  if (viewer.account === undefined || !hasAnyScope(viewer, [scope]))
    throw new ScimError(403, `SCIM needs the token of a service account with the scope ${scope}.`);
  return viewer;
}

const methodNotAllowed = (methods: string) => new ScimError(405, `Use ${methods}.`);

/** A part of the path that is no valid text is part of no address. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw notFound();
  }
}

/** As the client sees this server. Only its own answer depends on it. */
function baseOf({ headers }: IncomingMessage): string {
  const protocol = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  const url = `${protocol}://${headers.host ?? ''}`;
  return `${URL.canParse(url) ? new URL(url).origin : ''}${scimPath}`;
}

function send(response: ServerResponse, { status, body, location }: ScimAnswer): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  if (location !== undefined) response.setHeader('location', location);
  if (body === undefined) return void response.end();
  response.setHeader('content-type', `${mediaType}; charset=utf-8`);
  sendBody(response, JSON.stringify(body));
}

function sendError(response: ServerResponse, error: unknown, { formatError }: ScimRouteOptions): void {
  const { status, retryAfter, ...described } = describe(error, formatError);
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  response.statusCode = status;
  response.setHeader('content-type', `${mediaType}; charset=utf-8`);
  sendBody(response, JSON.stringify(errorBody({ status, ...described })));
}

function describe(error: unknown, format: ScimRouteOptions['formatError']) {
  if (error instanceof ScimError)
    return { status: error.status, detail: error.detail, scimType: error.scimType, retryAfter: undefined };
  const { status, retryAfter, errors } = readErrors(format, error);
  return { status, detail: errors[0]?.message ?? '', scimType: undefined, retryAfter };
}
