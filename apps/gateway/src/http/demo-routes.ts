import type { Queries } from '@patchbay/persistence';
import { BodyTooLarge, readBody, sendJson, type Handler, type Routes } from '@patchbay/service-kit';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { signDemoToken } from '../auth/verify-token';

const maxRequestLength = 4_096;

/** Signing in without a password, for whoever sits at this machine. */
export function demoRoutes(queries: Queries, demoSecret: string, networkUrl: string): Routes {
  const list: Handler = async (_request, response) => {
    const people = await queries.users.signInChoices();
    sendJson(response, 200, {
      users: people.map(({ externalId, name, email, role, teamNames }) => ({
        externalId,
        name,
        email,
        role,
        teams: teamNames,
      })),
    });
  };

  const signIn: Handler = async (request, response) => {
    let user: unknown;
    try {
      user = (
        JSON.parse((await readBody(request, response, maxRequestLength)).toString('utf8')) as { user?: unknown } | null
      )?.user;
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

  /** A page may ask where it came from only: the customers' phones are at another port. */
  const textIn: Handler = async (request, response) => {
    try {
      const body = await readBody(request, response, maxRequestLength);
      await passOn(
        response,
        await fetch(`${networkUrl}/simulator/texts`, { method: 'POST', body: new Uint8Array(body) }),
      );
    } catch (error) {
      if (error instanceof BodyTooLarge) return sendJson(response, 413, { error: error.message });
      sendJson(response, 502, { error: 'The simulated carrier does not answer.' });
    }
  };
  const listTexts: Handler = async (_request, response, url) => {
    try {
      await passOn(response, await fetch(`${networkUrl}/simulator/texts${url.search}`));
    } catch {
      sendJson(response, 502, { error: 'The simulated carrier does not answer.' });
    }
  };

  return {
    '/demo/users': { GET: onLoopbackOnly(list) },
    '/demo/sessions': { POST: onLoopbackOnly(signIn) },
    '/demo/texts': { POST: onLoopbackOnly(textIn), GET: onLoopbackOnly(listTexts) },
  };
}

async function passOn(response: ServerResponse, answer: Response): Promise<void> {
  sendJson(response, answer.status, await answer.json());
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
