import type { LiveCarriers } from '@patchbay/carriers';
import { receiveWebhook, type ReceiptLedger, type WebhookResult } from '@patchbay/messaging';
import { BodyTooLarge, readBody, sendJson, type Handler, now } from '@patchbay/service-kit';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallCounter } from './count-calls';
import type { CallbackObserver } from './observe-callbacks';

export interface WebhookRouteOptions {
  readonly carriers: Pick<LiveCarriers, 'receivers'>;
  readonly calls: Pick<CallCounter, 'count'>;
  readonly receipts: ReceiptLedger;
  readonly newId: () => string;
  /** The base URL where carriers reach us: some of them sign it. */
  readonly publicUrl: () => string;
  readonly observer: CallbackObserver;
}

const maxBodyBytes = 64 * 1024;
const retryAfterSeconds = 5;
const statusOf = { forbidden: 403, malformed: 400, 'unsupported-content-type': 415, 'try-again': 503 } as const;

/** `/webhooks/<carrier>[/<path>]`. Answers 200 only after the callback is durable, and stores nothing that it refuses. */
export function createWebhookRoute(options: WebhookRouteOptions): Readonly<Record<string, Handler>> {
  const { carriers, calls, publicUrl, observer } = options;
  const handle: Handler = async (request, response, url) => {
    const [name = '', ...path] = url.pathname.slice('/webhooks/'.length).split('/');
    // Don't read the body for an unknown carrier.
    const [first, ...others] = carriers.receivers(name);
    if (first === undefined) {
      observer.refused({ request, response, carrier: null }, 'unknown-carrier', 'No such carrier is set up.');
      return sendJson(response, 404, { error: 'Unknown carrier.' });
    }

    const call = { request, response, carrier: name };
    let rawBody: Buffer;
    try {
      rawBody = await readBody(request, response, maxBodyBytes);
    } catch (error) {
      if (!(error instanceof BodyTooLarge)) throw error;
      observer.refused(call, 'too-large', error.message);
      return sendJson(response, 413, { error: error.message });
    }

    try {
      const result = await receiveWebhook(options, [first, ...others], {
        method: request.method ?? 'POST',
        path: path.join('/'),
        url: `${publicUrl()}${request.url ?? ''}`,
        ...contentOf(request, url, rawBody),
        receivedAt: now(),
      });
      countCall(calls, result, path[0] ?? '');
      if (result.kind === 'refused') observer.refused(call, result.why, result.reason);
      else observer.acknowledged(call, result.outcome, result.receiptId);
      respond(response, result);
    } catch (error) {
      observer.failed(call, error);
      respond(response, {
        kind: 'refused',
        why: 'try-again',
        reason: 'The callback cannot be stored now. Send it again.',
      });
    }
  };
  return { POST: handle, GET: handle };
}

/** What is wrong in another way is not the signature's fault, and probes carry nothing. */
function countCall(calls: Pick<CallCounter, 'count'>, result: WebhookResult, path: string): void {
  if (result.kind === 'refused') {
    if (result.why === 'forbidden') calls.count(result.carrier.name, path, false);
  } else if (result.outcome !== 'nothing-to-store') calls.count(result.carrier.name, path, true);
}

type Answer =
  | Pick<WebhookResult & { readonly kind: 'acknowledged' }, 'kind' | 'answer'>
  | Pick<WebhookResult & { readonly kind: 'refused' }, 'kind' | 'why' | 'reason'>;

function respond(response: ServerResponse, result: Answer): void {
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
