import { receiveWebhook, type Carriers, type ReceiptLedger, type WebhookResult } from '@patchbay/messaging';
import { BodyTooLarge, readBody, reportRarely, sendJson, type Handler, type Logger } from '@patchbay/service-kit';
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface WebhookRouteOptions {
  readonly carriers: Carriers;
  readonly receipts: ReceiptLedger;
  readonly newId: () => string;
  /** The base URL where carriers reach us: some of them sign it. */
  readonly publicUrl: () => string;
  readonly log: Logger;
}

const maxBodyBytes = 64 * 1024;
const retryAfterSeconds = 5;
const statusOf = { forbidden: 403, malformed: 400, 'unsupported-content-type': 415, 'try-again': 503 } as const;

/** `/webhooks/<carrier>[/<path>]`. Answers 200 only after the callback is durable, and stores nothing that it refuses. */
export function createWebhookRoute(options: WebhookRouteOptions): Readonly<Record<string, Handler>> {
  const { carriers, publicUrl, log } = options;
  const reportUnstored = reportRarely((error, details) =>
    log.error({ ...details, err: error }, 'A callback could not be stored.'),
  );
  const handle: Handler = async (request, response, url) => {
    const [name = '', ...path] = url.pathname.slice('/webhooks/'.length).split('/');
    // Don't read the body for an unknown carrier.
    const carrier = carriers.get(name);
    if (carrier === undefined) return sendJson(response, 404, { error: 'Unknown carrier.' });

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
      if (result.kind === 'refused')
        log.warn({ carrier: name, why: result.why, reason: result.reason }, 'A callback was refused.');
      respond(response, result);
    } catch (error) {
      reportUnstored(error, { carrier: name });
      respond(response, {
        kind: 'refused',
        why: 'try-again',
        reason: 'The callback cannot be stored now. Send it again.',
      });
    }
  };
  return { POST: handle, GET: handle };
}

function respond(response: ServerResponse, result: WebhookResult): void {
  if (result.kind === 'acknowledged') {
    const { contentType, body } = result.answer;
    // With its length, the answer is one write instead of chunks.
    response.writeHead(200, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) });
    response.end(body);
    return;
  }
  if (result.why === 'try-again') response.setHeader('retry-after', retryAfterSeconds);
  // Only the operator learns what is wrong with a signature.
  const error = result.why === 'forbidden' ? 'The signature is missing or wrong.' : result.reason;
  sendJson(response, statusOf[result.why], { error });
}

/** Some carriers use GET with the content in the query: treat it as a form. */
function contentOf({ method, headers: given }: IncomingMessage, url: URL, rawBody: Buffer) {
  const headers = given as Record<string, string | undefined>;
  return method === 'GET'
    ? {
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        rawBody: Buffer.from(url.search.slice(1)),
      }
    : { headers, rawBody };
}
