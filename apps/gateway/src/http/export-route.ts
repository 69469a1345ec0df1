import { canAdminister, type Viewer } from '@patchbay/access';
import { exportKey } from '@patchbay/messaging';
import { type Handler, type Logger, sendJson } from '@patchbay/service-kit';
import type { IncomingMessage } from 'node:http';
import { acting } from '../acts';
import type { ReadViewerById } from '../auth/read-viewer-by-id';
import type { Services } from '../context';
import type { createErrorFormat } from '../errors';
import { answerErrors } from './answer-errors';
import type { ByteRange } from './byte-range';
import type { FindCaller } from './callers';
import { readExportPath } from './export-urls';
import { sendFile } from './send-file';

export interface ExportRouteOptions {
  readonly services: Pick<Services, 'database' | 'queries' | 'exportUrls' | 'fileStore' | 'now'>;
  readonly findCaller: FindCaller;
  readonly readViewerById: ReadViewerById;
  readonly formatError: ReturnType<typeof createErrorFormat>;
  readonly log: Logger;
}

/**
 * `/exports/<ID>`: a ZIP with everything about a person, for administrators. The address is signed for one of them, who must
 * still be one, or the request has a token. The audit log tells who had it.
 */
export function exportRoute(options: ExportRouteOptions): Readonly<Record<string, Handler>> {
  const { services, formatError, log } = options;
  return {
    GET: answerErrors(formatError, async (request, response, url) => {
      const viewer = await findViewer(options, request, url);
      if (viewer === 'unknown')
        return sendJson(response, 401, {
          error:
            'Use the address from CustomerExport.url as it is, or send a token as "authorization: Bearer <token>".',
        });
      if (viewer === undefined || !canAdminister(viewer) || viewer.account !== undefined)
        return sendJson(response, 403, {
          error: 'This address is no longer valid, or is not for you. Read CustomerExport.url again.',
        });
      const id = readExportPath(url.pathname);
      const found = id === null ? undefined : await services.queries.exports.byId(id);
      if (found?.state !== 'READY') return sendJson(response, 404, { error: 'This export is not there.' });

      const leaving = new AbortController();
      response.once('close', () => leaving.abort());
      await acting(viewer, 'download /exports', () =>
        services.database.transaction((tx) => tx.exports.noteDownload(found.id, services.now())),
      );
      const file = {
        ...{ contentType: 'application/zip', length: found.size, fileName: 'customer-export.zip' },
        bytes: async (range: ByteRange | null) =>
          (await services.fileStore.get(exportKey(found.id), leaving.signal, range ?? undefined))?.body,
      };
      try {
        await sendFile(request, response, file, 'no-store');
      } catch (error) {
        if (leaving.signal.aborted) return;
        log.warn({ err: error, exportId: found.id }, 'An export could not be sent completely.');
        if (!response.headersSent) sendJson(response, 503, { error: 'The file can’t be read now. Try again.' });
      } finally {
        leaving.abort();
      }
    }),
  };
}

/** A token beats the signature. Undefined for an address that is not valid. */
async function findViewer(
  { services, findCaller, readViewerById }: ExportRouteOptions,
  request: IncomingMessage,
  url: URL,
): Promise<Viewer | 'unknown' | undefined> {
  if (!url.searchParams.has('signature') || request.headers.authorization !== undefined) {
    const context = await (await findCaller(request)).createContext();
    return context.isSignedIn ? context.viewer : 'unknown';
  }
  const signed = services.exportUrls.read(url);
  return signed === null ? undefined : readViewerById(signed);
}
