import type { Viewer } from '@patchbay/access';
import { type Carriers, fileKey, type Media } from '@patchbay/messaging';
import type { MessageFiles } from '@patchbay/persistence';
import type { MediaFetcher } from '@patchbay/carriers';
import { sendJson, type Handler, type Logger } from '@patchbay/service-kit';
import type { IncomingMessage } from 'node:http';
import type { ReadViewerById } from '../auth/read-viewer-by-id';
import type { Services } from '../context';
import type { createErrorFormat } from '../errors';
import { mayReadType } from '../schema/check-scopes';
import { answerErrors } from './answer-errors';
import { sliceBody } from './byte-range';
import type { FindCaller } from './callers';
import { readMediaPath } from './media-urls';
import { type FoundFile, sendFile } from './send-file';

export interface MediaRouteOptions {
  readonly services: Pick<Services, 'queries' | 'mediaUrls' | 'fileStore'>;
  readonly carriers: Carriers;
  readonly media: MediaFetcher;
  readonly findCaller: FindCaller;
  readonly readViewerById: ReadViewerById;
  readonly formatError: ReturnType<typeof createErrorFormat>;
  readonly log: Logger;
}

const timeoutMs = 30_000;
/** How long a browser may show a file without asking: as long as its address is valid. */
const maxAgeSeconds = 900;

/** Why nobody may have a file. */
interface NoViewer {
  readonly status: 401 | 403;
  readonly error: string;
}

/**
 * `/media/<message ID>/<index>`: a file that came with a text, for viewers who may read the text now. The address is signed
 * for one of them, or the request has a token or a session. It comes from the file store, or from the carrier while it is not there; a
 * browser never gets the carrier's address, and never runs what it gets.
 */
export function mediaRoute(options: MediaRouteOptions): Readonly<Record<string, Handler>> {
  const { services, formatError, log } = options;
  return {
    GET: answerErrors(formatError, async (request, response, url) => {
      const viewer = await findViewer(options, request, url);
      if ('error' in viewer) return sendJson(response, viewer.status, { error: viewer.error });
      if (!mayReadType(viewer, 'Message'))
        return sendJson(response, 403, { error: 'This service account may not read messages.' });

      const asked = readMediaPath(url.pathname);
      const files = asked === null ? undefined : await services.queries.messages.mediaOf(viewer, asked.messageId);
      const file = asked === null ? undefined : files?.media[asked.place];
      if (files === undefined || file === undefined)
        return sendJson(response, 404, { error: 'This file does not exist, or you may not see it.' });

      const leaving = new AbortController();
      response.once('close', () => leaving.abort());
      const signal = AbortSignal.any([leaving.signal, AbortSignal.timeout(timeoutMs)]);
      const found = await findFile(options, files, file, signal);
      if ('refused' in found) {
        log.warn({ ...asked, reason: found.refused }, 'A file could not be fetched.');
        return sendJson(response, 502, { error: found.refused });
      }
      try {
        await sendFile(request, response, found, `private, max-age=${maxAgeSeconds}`);
      } catch (error) {
        if (leaving.signal.aborted) return;
        log.warn({ err: error, ...asked }, 'A file could not be sent completely.');
        if (!response.headersSent) sendJson(response, 503, { error: 'The file can’t be read now. Try again.' });
      } finally {
        leaving.abort();
      }
    }),
  };
}

async function findFile(
  { services, carriers, media }: MediaRouteOptions,
  { direction, carrier }: MessageFiles,
  { url, fileId, contentType, size = null, fileName = null }: Media,
  signal: AbortSignal,
): Promise<FoundFile | { readonly refused: string }> {
  if (fileId !== undefined)
    return {
      ...{ contentType, length: size, fileName },
      bytes: async (range) => (await services.fileStore.get(fileKey(fileId), signal, range ?? undefined))?.body,
    };
  // The addresses of what is sent were chosen by a user.
  const source = direction === 'INBOUND' ? (carriers.get(carrier) ?? {}) : undefined;
  const fetched = await media.fetch(url, source, signal);
  if (fetched.kind === 'refused') return { refused: fetched.reason };
  return {
    ...fetched,
    bytes: (range) => Promise.resolve(range === null ? fetched.body : sliceBody(fetched.body, range)),
  };
}

/** A token beats the signature, so that a link does not give one user the files of another. */
async function findViewer(
  { services, findCaller, readViewerById }: MediaRouteOptions,
  request: IncomingMessage,
  url: URL,
): Promise<Viewer | NoViewer> {
  const isSigned = url.searchParams.has('signature');
  if (!isSigned || request.headers.authorization !== undefined) {
    const context = await (await findCaller(request)).createContext();
    if (context.isSignedIn) return context.viewer;
    return {
      status: 401,
      error: 'Use the address from Media.url as it is, or send a token as "authorization: Bearer <token>".',
    };
  }
  const signed = services.mediaUrls.read(url);
  const viewer = signed === null ? undefined : await readViewerById(signed.viewer);
  return viewer ?? { status: 403, error: 'This address is no longer valid. Read Media.url again.' };
}
