import type { Carriers } from '@patchbay/messaging';
import type { MediaFetcher } from '@patchbay/carriers';
import { sendJson, type Handler, type Logger } from '@patchbay/service-kit';
import { pipeline } from 'node:stream/promises';
import type { createErrorFormat } from '../errors';
import { mayReadType } from '../schema/check-scopes';
import { keyOf } from '../schema/global-id';
import { answerErrors } from './answer-errors';
import type { FindCaller } from './callers';

export interface MediaRouteOptions {
  readonly carriers: Carriers;
  readonly media: MediaFetcher;
  readonly findCaller: FindCaller;
  readonly formatError: ReturnType<typeof createErrorFormat>;
  readonly log: Logger;
}

export const mediaPath = '/media/';
/** Types that browsers display; others are downloaded. */
const shown = /^(image|video|audio)\//;
const timeoutMs = 30_000;

/**
 * `/media/<message ID>/<index>`: a file that came with a text, for viewers who may read the text. It is fetched from the
 * carrier for every request and not stored; a browser never gets the carrier's address.
 */
export function mediaRoute({
  carriers,
  media,
  findCaller,
  formatError,
  log,
}: MediaRouteOptions): Readonly<Record<string, Handler>> {
  return {
    GET: answerErrors(formatError, async (request, response, url) => {
      const [id = '', place = ''] = url.pathname.slice(mediaPath.length).split('/');
      const context = await (await findCaller(request)).createContext();
      if (!context.isSignedIn)
        return sendJson(response, 401, { error: 'Sign in: send a token as "authorization: Bearer <token>".' });

      if (!mayReadType(context.viewer, 'Message'))
        return sendJson(response, 403, { error: 'This service account may not read messages.' });

      const messageId = keyOf(id, 'Message');
      const files = await context.services.queries.messages.mediaOf(context.viewer, messageId);
      const file = /^\d{1,2}$/.test(place) ? files?.media[Number(place)] : undefined;
      if (files === undefined || file === undefined)
        return sendJson(response, 404, { error: 'This file does not exist, or you may not see it.' });

      const leaving = new AbortController();
      response.once('close', () => leaving.abort());
      // The addresses of what is sent were chosen by a user.
      const source = files.direction === 'INBOUND' ? (carriers.get(files.carrier) ?? {}) : undefined;
      const fetched = await media.fetch(
        file.url,
        source,
        AbortSignal.any([leaving.signal, AbortSignal.timeout(timeoutMs)]),
      );
      if (fetched.kind === 'refused') {
        log.warn({ messageId, place, reason: fetched.reason }, 'A file could not be fetched from the carrier.');
        return sendJson(response, 502, { error: fetched.reason });
      }
      response.writeHead(200, {
        'content-type': fetched.contentType,
        ...(fetched.length === null ? {} : { 'content-length': fetched.length }),
        'content-disposition': shown.test(fetched.contentType) ? 'inline' : 'attachment',
        'cache-control': 'private, max-age=3600',
        'content-security-policy': "default-src 'none'; sandbox",
      });
      try {
        await pipeline(fetched.body, response);
      } catch (error) {
        if (!leaving.signal.aborted) log.warn({ err: error, messageId, place }, 'A file could not be sent completely.');
      }
    }),
  };
}
