import { endSession, startSession } from '@patchbay/messaging';
import { type Handler, type Limits, sendJson } from '@patchbay/service-kit';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { acting } from '../acts';
import { hintCookie, hintOf, isKeptHint, isSameOrigin, sessionCookie, sessionSecretOf } from '../auth/session-cookie';
import { isSessionKey } from '../auth/session-keys';
import type { UserSessions } from '../auth/user-sessions';
import type { Services } from '../context';
import { apiError, type createErrorFormat, unauthenticated } from '../errors';
import type { Budgets } from '../limits';
import { answerErrors } from './answer-errors';
import type { FindCaller } from './callers';
import { readJson } from './read-json';

export interface SessionRouteOptions {
  readonly services: Pick<Services, 'database' | 'now' | 'newId'>;
  readonly sessions: Pick<UserSessions, 'find'>;
  readonly findCaller: FindCaller;
  readonly budgets: Budgets;
  readonly limits: Limits;
  readonly hours: number;
  readonly formatError: ReturnType<typeof createErrorFormat>;
}

export const sessionPath = '/session';
/** Each sign-in is a transaction, an entry of the audit log, and for some an event. */
const signInCost = 200;

/**
 * `/session`: signing in to the inbox, for all tabs of a browser. Only for pages of this origin.
 *
 * - `POST` with a user's token starts a session and sets its cookie. Without a token, it says whose session there is.
 * - `DELETE` ends it, everywhere, and says what the identity provider wants to see when the user signs out there.
 */
export function sessionRoute(options: SessionRouteOptions): Readonly<Record<string, Handler>> {
  const { services, formatError } = options;
  const here =
    (handler: Handler): Handler =>
    (request, response, url) => {
      response.setHeader('cache-control', 'no-store');
      if (isSameOrigin(request)) return handler(request, response, url);
      request.resume();
      throw apiError('FORBIDDEN', 'Sessions are only for pages of this origin. Send a token with each request.', 403);
    };
  return {
    POST: answerErrors(
      formatError,
      here(async (request, response) => {
        if (request.headers.authorization !== undefined) return signIn(options, request, response);
        request.resume();
        const open = await openSession(options, request);
        sendJson(response, 200, { session: open === undefined ? null : viewOf(open.session) });
      }),
    ),
    DELETE: answerErrors(
      formatError,
      here(async (request, response) => {
        request.resume();
        const open = await openSession(options, request);
        if (open !== undefined) await acting(open.viewer, 'signOut', () => endSession(services, open.secret));
        const idToken = hintOf(request);
        setCookies(response, sessionCookie(request, null, 0), hintCookie(request, null, 0));
        sendJson(response, 200, { idToken });
      }),
    ),
  };
}

/** The session that a request comes with, while it is open. Those who guess have to wait, as with tokens. */
async function openSession({ sessions, findCaller }: SessionRouteOptions, request: IncomingMessage) {
  const secret = sessionSecretOf(request);
  if (secret === undefined) return undefined;
  const context = await (await findCaller(request)).createContext();
  const session = context.isSignedIn ? await sessions.find(secret) : undefined;
  return session === undefined ? undefined : { secret, session, viewer: context.viewer };
}

async function signIn(
  { services, findCaller, budgets, limits, hours }: SessionRouteOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const caller = await findCaller(request);
  const context = await caller.createContext();
  if (!context.isSignedIn) request.resume();
  const { viewer } = context;
  if (viewer.account !== undefined || isSessionKey(caller.externalId!)) {
    request.resume();
    throw apiError('FORBIDDEN', 'A session starts with the token of a user.', 403);
  }
  await budgets.spend(caller, signInCost);
  const { idToken } = readBodyOf(await readJson(request, response, { ...caller, externalId: null }, limits));
  const started = await acting(viewer, 'signIn', () =>
    startSession(services, { userId: viewer.userId, hours, replaced: sessionSecretOf(request) }),
  );
  if (started === undefined) throw unauthenticated('This user was deactivated.');
  const seconds = hours * 3_600;
  setCookies(
    response,
    sessionCookie(request, started.secret, seconds),
    hintCookie(request, isKeptHint(idToken) ? idToken : null, seconds),
  );
  sendJson(response, 201, { session: viewOf({ ...started.session, externalId: caller.externalId! }) });
}

const readBodyOf = (body: unknown): { readonly idToken?: unknown } =>
  typeof body === 'object' && body !== null ? body : {};

interface ShownSession {
  readonly id: string;
  readonly externalId: string;
  readonly expiresAt: Date;
}

const viewOf = ({ id, externalId, expiresAt }: ShownSession) => ({ id, user: externalId, expiresAt });

const setCookies = (response: ServerResponse, ...cookies: readonly string[]): void =>
  void response.setHeader('set-cookie', cookies);
