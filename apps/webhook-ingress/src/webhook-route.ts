import { receiveWebhook, type ReceiveWebhookDependencies } from '@patchbay/messaging';
import { BodyTooLarge, readBody, sendJson, type Handler, type Logger } from '@patchbay/service-kit';
import type { IncomingMessage } from 'node:http';

export interface WebhookRouteOptions extends ReceiveWebhookDependencies {
  /** The base URL at which carriers reach us: part of what some of them sign. */
  readonly publicUrl: () => string;
  readonly log: Logger;
}

const maxBodyBytes = 64 * 1024;
const retryAfterSeconds = 5;
const statusOf = { forbidden: 403, malformed: 400, 'unsupported-content-type': 415, 'try-again': 503 } as const;

/** `/webhooks/<carrier>[/<path>]`. Nothing is answered 200 before it is durable, nothing refused is stored. */
export function createWebhookRoute(options: WebhookRouteOptions): Readonly<Record<string, Handler>> {
  const { carriers, publicUrl, log } = options;
  const handle: Handler = async (request, response, url) => {
    const [carrier = '', ...path] = url.pathname.slice('/webhooks/'.length).split('/');
    const tryAgain = (reason: string) => {
      response.setHeader('retry-after', retryAfterSeconds);
      sendJson(response, 503, { error: reason });
    };
    // Asked before the body is read: a stranger's body is none of ours.
    if (carriers.get(carrier) === undefined)
      return sendJson(response, 404, { error: 'There is no such carrier here.' });

    let rawBody: Buffer;
    try {
      rawBody = await readBody(request, response, maxBodyBytes);
    } catch (error) {
      if (!(error instanceof BodyTooLarge)) throw error;
      return sendJson(response, 413, { error: error.message });
    }

    try {
      const result = await receiveWebhook(options, carrier, {
        method: request.method ?? 'POST',
        path: path.join('/'),
        url: `${publicUrl()}${request.url ?? ''}`,
        ...contentOf(request, url, rawBody),
        receivedAt: new Date(),
      });
      switch (result.kind) {
        case 'acknowledged':
          response.writeHead(200, { 'content-type': result.answer.contentType });
          response.end(result.answer.body);
          return;
        case 'unknown-carrier':
          return sendJson(response, 404, { error: 'There is no such carrier here.' });
        case 'refused':
          log.warn({ carrier, why: result.why, reason: result.reason }, 'A callback was refused.');
          if (result.why === 'try-again') return tryAgain(result.reason);
          // Why a signature is wrong is nobody's business but the operator's.
          return sendJson(response, statusOf[result.why], {
            error: result.why === 'forbidden' ? 'The signature is missing or wrong.' : result.reason,
          });
      }
    } catch (error) {
      log.error({ err: error, carrier }, 'A callback could not be stored.');
      tryAgain('The callback cannot be stored now: send it again.');
    }
  };
  return { POST: handle, GET: handle };
}

/** A carrier that calls by GET says in the query what others say in a form; it is kept as one. */
function contentOf({ method, headers: given }: IncomingMessage, url: URL, rawBody: Buffer) {
  const headers = given as Record<string, string | undefined>;
  return method === 'GET'
    ? {
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        rawBody: Buffer.from(url.search.slice(1)),
      }
    : { headers, rawBody };
}
