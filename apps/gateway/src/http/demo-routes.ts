import { createPublicUrls } from '@patchbay/file-store';
import { fileKey, type Media, numberKey } from '@patchbay/messaging';
import type { Queries } from '@patchbay/persistence';
import { BodyTooLarge, readBody, sendBody, sendJson, type Handler, type Routes, nowMs } from '@patchbay/service-kit';
import type { IncomingMessage } from 'node:http';
import { signDemoToken } from '../auth/verify-token';
import type { HandsetText } from '@patchbay/carriers';
import { phoneTexts } from '../demo/phone-texts';

const maxRequestLength = 4_096;
const hourMs = 3_600_000;

interface NetworkAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface DemoAccess {
  /** Of tokens. */
  readonly secret: string;
  /** Of the addresses at which carriers fetch files. */
  readonly fileSecret: Buffer;
  /** Where the simulated carrier is. */
  readonly networkUrl: string;
}

/** Sign-in without a password, from this machine only, and the simulated phones of customers. */
export function demoRoutes(queries: Queries, { secret, fileSecret, networkUrl }: DemoAccess): Routes {
  const files = createPublicUrls(
    fileSecret,
    () => networkUrl,
    // The same for an hour: a phone is read every second, and its pictures stay as they are.
    () => new Date(Math.ceil(nowMs() / hourMs) * hourMs),
  );
  const urlOf = ({ fileId, contentType, url }: Media) =>
    fileId === undefined ? url : files.sign({ key: fileKey(fileId), contentType });
  const list: Handler = async (_request, response) => {
    const users = await queries.users.signInChoices();
    sendJson(response, 200, {
      users: users.map(({ externalId, name, email, role, teamNames }) => ({
        externalId,
        name,
        email,
        role,
        teams: teamNames,
      })),
    });
  };

  const signIn: Handler = async (request, response) => {
    const user = readUser(await readBody(request, response, maxRequestLength));
    if (user === undefined)
      return sendJson(response, 400, { error: 'Send {"user": "<externalId>"}. GET /demo/users lists the users.' });
    const isKnown = !user.includes('\0') && (await queries.viewers.byExternalIds([user])).has(user);
    if (!isKnown) return sendJson(response, 404, { error: 'No such user. GET /demo/users lists the users.' });
    sendJson(response, 201, { token: await signDemoToken(user, secret) });
  };

  // Forwarded, since the simulated phones are on another port, which the page's security policy does not allow.
  const askNetwork = async (search: string, init?: RequestInit): Promise<NetworkAnswer> => {
    try {
      const answer = await fetch(`${networkUrl}/simulator/texts${search}`, init);
      return { status: answer.status, body: await answer.json() };
    } catch {
      return { status: 502, body: { error: 'The simulated carrier is not responding.' } };
    }
  };
  const textIn: Handler = async (request, response) => {
    const sent = new Uint8Array(await readBody(request, response, maxRequestLength));
    const { status, body } = await askNetwork('', { method: 'POST', body: sent });
    sendJson(response, status, body);
  };
  const listTexts: Handler = async (_request, response, url) => {
    const { status, body } = await askNetwork(url.search);
    if (status !== 200) return sendJson(response, status, body);
    // A plus sign that is not encoded arrives as a space.
    const number = (url.searchParams.get('number') ?? '').replace(/^ /, '+').replaceAll('\0', '');
    const stored = await queries.customerPhones.textsOf(numberKey(number));
    sendJson(response, 200, { texts: phoneTexts(stored, (body as { texts: HandsetText[] }).texts, urlOf) });
  };

  // What a simulated phone received is where carriers fetch it.
  const showFile: Handler = async (_request, response, url) => {
    const file = await fetch(`${networkUrl}${url.pathname.slice('/demo'.length)}`).catch(() => undefined);
    if (file?.status !== 200) return sendJson(response, 404, { error: 'This file is gone.' });
    for (const name of ['content-type', 'content-disposition', 'content-security-policy'])
      response.setHeader(name, file.headers.get(name) ?? '');
    sendBody(response, Buffer.from(await file.arrayBuffer()));
  };

  return {
    '/demo/files/*': { GET: onLoopbackOnly(showFile) },
    '/demo/users': { GET: onLoopbackOnly(list) },
    '/demo/sessions': { POST: onLoopbackOnly(signIn) },
    '/demo/texts': { POST: onLoopbackOnly(textIn), GET: onLoopbackOnly(listTexts) },
  };
}

/** Undefined if the body is not `{"user": "<externalId>"}`. */
function readUser(body: Buffer): string | undefined {
  try {
    const { user } = JSON.parse(body.toString('utf8')) as { user?: unknown };
    return typeof user === 'string' && user !== '' ? user : undefined;
  } catch {
    return undefined;
  }
}

function onLoopbackOnly(handler: Handler): Handler {
  return async (request, response, url) => {
    if (!isFromThisMachine(request)) {
      request.resume();
      return sendJson(response, 403, { error: 'The demo only works on the machine that it runs on.' });
    }
    try {
      await handler(request, response, url);
    } catch (error) {
      if (!(error instanceof BodyTooLarge)) throw error;
      sendJson(response, 413, { error: error.message });
    }
  };
}

const loopbackAddress = /^(::ffff:)?127\.|^::1$/;
const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Checks the connection, and two ways around it: a proxy on this machine forwards requests of others, and another site's
 * host name can resolve to this machine.
 */
function isFromThisMachine({ socket, headers }: IncomingMessage): boolean {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return loopbackAddress.test(socket.remoteAddress ?? '') && loopbackHost.test(headers.host ?? '') && !isForwarded;
}
