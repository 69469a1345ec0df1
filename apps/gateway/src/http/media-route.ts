import type { Carriers } from '@patchbay/messaging';
import type { MediaFetcher } from '@patchbay/carriers';
import { sendJson, type Handler, type Logger } from '@patchbay/service-kit';
import { pipeline } from 'node:stream/promises';
import type { GatewayContext } from '../context';
import { keyOf } from '../schema/global-id';

export interface MediaRouteOptions {
  readonly carriers: Carriers;
  readonly media: MediaFetcher;
  /** Of the `authorization` header; undefined where there is none. */
  createContext(authorization: string | undefined): Promise<GatewayContext>;
  readonly log: Logger;
}

export const mediaPath = '/media/';
/** Shown in the page; what is none of these is offered to be saved. */
const shown = /^(image|video|audio)\//;
const timeoutMs = 30_000;

/**
 * `/media/<message id>/<place>`: a file that came with a text, for whoever may read that text. It is fetched from the
 * carrier at each call and not kept; the carrier's address never reaches a browser.
 */
export function mediaRoute({
  carriers,
  media,
  createContext,
  log,
}: MediaRouteOptions): Readonly<Record<string, Handler>> {
  return {
    GET: async (request, response, url) => {
      const [id = '', place = ''] = url.pathname.slice(mediaPath.length).split('/');
      const context = await createContext(request.headers.authorization);
      if (!context.isSignedIn)
        return sendJson(response, 401, { error: 'Sign in: send a token as "authorization: Bearer <token>".' });

      const messageId = keyOf(id, 'Message');
      const files = await context.services.queries.messages.mediaOf(context.viewer, messageId);
      const file = /^\d{1,2}$/.test(place) ? files?.media[Number(place)] : undefined;
      if (files === undefined || file === undefined)
        return sendJson(response, 404, { error: 'There is no such file, or it is not for you.' });

      const leaving = new AbortController();
      response.once('close', () => leaving.abort());
      const authorization = carriers.get(files.carrier)?.authorizeMedia?.(file.url);
      const fetched = await media.fetch(
        file.url,
        authorization,
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
        'x-content-type-options': 'nosniff',
      });
      try {
        await pipeline(fetched.body, response);
      } catch (error) {
        if (!leaving.signal.aborted) log.warn({ err: error, messageId, place }, 'A file broke off.');
      }
    },
  };
}
