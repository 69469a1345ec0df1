import type { Queries } from '@patchbay/persistence';
import { BodyTooLarge, readBody, sendJson, type Handler, type Routes } from '@patchbay/service-kit';
import type { IncomingMessage } from 'node:http';
import { signDemoToken } from '../auth/verify-token';

const longestRequest = 4_096;

/** Signing in without a password, for whoever sits at this machine. */
export function demoRoutes(queries: Queries, demoSecret: string): Routes {
  const list: Handler = async (_request, response) => {
    const people = await queries.people.signInChoices();
    sendJson(response, 200, {
      users: people.map(({ externalId, name, email, role, teamNames }) => ({ externalId, name, email, role, teams: teamNames })),
    });
  };

  const signIn: Handler = async (request, response) => {
    let user: unknown;
    try {
      user = (JSON.parse((await readBody(request, response, longestRequest)).toString('utf8')) as { user?: unknown } | null)?.user;
    } catch (error) {
      if (error instanceof BodyTooLarge) return sendJson(response, 413, { error: error.message });
      if (!(error instanceof SyntaxError)) throw error;
    }
    if (typeof user !== 'string' || user === '')
      return sendJson(response, 400, { error: 'Send {"user": "<externalId>"}, one of those at GET /demo/users.' });
    const known = !user.includes('\0') && (await queries.viewers.byExternalIds([user])).has(user);
    if (!known) return sendJson(response, 404, { error: 'There is no such user: GET /demo/users lists them.' });
    sendJson(response, 201, { token: await signDemoToken(user, demoSecret) });
  };

  return { '/demo/users': { GET: onLoopbackOnly(list) }, '/demo/sessions': { POST: onLoopbackOnly(signIn) } };
}

function onLoopbackOnly(handler: Handler): Handler {
  return (request, response, url) => {
    if (isFromThisMachine(request)) return handler(request, response, url);
    request.resume();
    sendJson(response, 403, { error: 'The demo signs in people at its own machine only.' });
  };
}

const loopbackAddress = /^(::ffff:)?127\.|^::1$/;
const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Asked of the connection and of the name that was called: a proxy in front calls from this machine too and says for
 * whom, and a page elsewhere may have a name of its own that leads here.
 */
function isFromThisMachine({ socket, headers }: IncomingMessage): boolean {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return loopbackAddress.test(socket.remoteAddress ?? '') && loopbackHost.test(headers.host ?? '') && !isForwarded;
}
