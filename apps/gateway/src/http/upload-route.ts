import { receiveUpload, type ReceivedUpload } from '@patchbay/messaging';
import { type App, type Handler, sendJson } from '@patchbay/service-kit';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '../context';
import type { createErrorFormat } from '../errors';
import { answerErrors } from './answer-errors';

type UploadServices = Pick<Services, 'database' | 'now' | 'fileStore' | 'sniff' | 'uploadUrls'>;

/** Of a gateway: each holds a connection and some memory. */
const maxAtOnce = 50;
const retryAfterSeconds = 2;
/** How long the rest of a refused body is read, so that the client reads the answer. */
const lingerMs = 1_000;

interface Refusal {
  readonly status: number;
  readonly error: string;
  readonly outcome: Outcome;
}
const outcomes = ['received', 'forbidden', 'busy', 'gone', 'wrong-size', 'wrong-type', 'broken'] as const;
type Outcome = (typeof outcomes)[number];

const refusals: Readonly<Record<Exclude<ReceivedUpload['kind'], 'received'>, Refusal>> = {
  gone: {
    status: 410,
    error: 'This upload was received already, or its time is over. Create another one.',
    outcome: 'gone',
  },
  'wrong-size': {
    status: 400,
    error: 'Send exactly as many bytes as the upload was created for, with a content-length.',
    outcome: 'wrong-size',
  },
  'wrong-type': {
    status: 415,
    error:
      'Files of this type can’t be sent. Use a picture (JPEG, PNG, GIF, WebP), a video, a sound, a PDF or a vCard.',
    outcome: 'wrong-type',
  },
};
const forbidden: Refusal = {
  status: 403,
  error: 'This address is not valid any more. Use the one from createUpload as it is, within ten minutes.',
  outcome: 'forbidden',
};
const busy: Refusal = {
  status: 503,
  error: 'Too many files are being received. Try again in a moment.',
  outcome: 'busy',
};

/** `PUT /uploads/<upload ID>`: the bytes of a file, once. The address is the permission. */
export function uploadRoute(
  { metrics, log }: Pick<App, 'metrics' | 'log'>,
  services: UploadServices,
  formatError: ReturnType<typeof createErrorFormat>,
): Readonly<Record<string, Handler>> {
  const uploads = metrics.counter('patchbay_uploads_total', 'Files that clients sent.', { outcome: [...outcomes] });
  let running = 0;
  return {
    PUT: answerErrors(formatError, async (request, response, url) => {
      const refuse = (refusal: Refusal) => {
        uploads.inc({ outcome: refusal.outcome });
        return refuseBody(request, response, refusal);
      };
      const asked = services.uploadUrls.read(url);
      if (asked === null) return refuse(forbidden);
      if (Number(request.headers['content-length']) !== asked.size) return refuse(refusals['wrong-size']);
      if (running >= maxAtOnce) return refuse(busy);
      running += 1;
      const leaving = new AbortController();
      request.once('close', () => request.complete || leaving.abort());
      try {
        const received = await receiveUpload(services, asked.id, request, leaving.signal);
        if (received.kind !== 'received') return refuse(refusals[received.kind]);
        uploads.inc({ outcome: 'received' });
        const { contentType, size, width, height } = received.file;
        sendJson(response, 201, { contentType, bytes: size, width, height });
      } catch (error) {
        uploads.inc({ outcome: 'broken' });
        if (!leaving.signal.aborted) throw error;
        log.debug({ err: error }, 'A client stopped sending a file.');
      } finally {
        running -= 1;
      }
    }),
  };
}

/** A client that is still sending does not read the answer: what is left is discarded for a moment. */
function refuseBody(request: IncomingMessage, response: ServerResponse, { status, error }: Refusal): void {
  response.setHeader('connection', 'close');
  if (status === busy.status) response.setHeader('retry-after', String(retryAfterSeconds));
  const answer = () => response.headersSent || sendJson(response, status, { error });
  if (request.complete || request.destroyed) return void answer();
  request.resume();
  const late = setTimeout(answer, lingerMs);
  request.once('end', answer);
  request.once('close', () => {
    clearTimeout(late);
    answer();
  });
}
