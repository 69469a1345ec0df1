import { nameFor, type PublicUrls } from '@patchbay/file-store';
import type { FileStore } from '@patchbay/messaging';
import { type App, type Handler, sendJson } from '@patchbay/service-kit';
import { pipeline } from 'node:stream/promises';

const timeoutMs = 30_000;
const outcomes = ['sent', 'refused', 'over', 'gone', 'broken'] as const;

/** `GET /files/…`: a file of a text, for the carrier that got its address. No one else can know one, and each ends. */
export function publicFileRoute(
  { metrics, log }: Pick<App, 'metrics' | 'log'>,
  urls: PublicUrls,
  store: Pick<FileStore, 'get'>,
): Readonly<Record<string, Handler>> {
  const fetched = metrics.counter('patchbay_public_files_total', 'Files that carriers asked for.', {
    outcome: [...outcomes],
  });
  const serve: Handler = async (request, response, url) => {
    const end = (outcome: (typeof outcomes)[number], status: number, error: string) => {
      fetched.inc({ outcome });
      sendJson(response, status, { error });
    };
    const file = urls.read(url.pathname);
    if (file === null) return end('refused', 404, 'Not found.');
    if (file.isOver) return end('over', 410, 'This address is no longer valid.');
    const leaving = new AbortController();
    response.once('close', () => leaving.abort());
    try {
      const stored = await store.get(file.key, AbortSignal.any([leaving.signal, AbortSignal.timeout(timeoutMs)]));
      if (stored === undefined) return end('gone', 404, 'This file is gone.');
      response.setHeader('content-type', file.contentType);
      response.setHeader('content-length', stored.size);
      response.setHeader('content-disposition', `inline; filename="${nameFor(file.contentType)}"`);
      response.setHeader('cache-control', 'private, max-age=86400');
      response.setHeader('content-security-policy', "default-src 'none'; sandbox");
      await pipeline(stored.body, response);
      fetched.inc({ outcome: 'sent' });
    } catch (error) {
      if (!response.headersSent) return end('broken', 503, 'The file could not be read. Try again.');
      fetched.inc({ outcome: 'broken' });
      if (!leaving.signal.aborted) log.warn({ err: error }, 'A file could not be sent completely.');
    }
  };
  return { GET: serve, HEAD: serve };
}
