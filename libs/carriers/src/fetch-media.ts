import { type Carrier, cleanText } from '@patchbay/messaging';
import { AddressRefused, createLookup, isPublicAddress } from '@patchbay/service-kit';
import { parse as parseDisposition } from 'content-disposition';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { Agent, request, type Dispatcher } from 'undici';
import { mediaTypeOf } from './form';

/** The result of fetching a picture or another file. */
export type FetchedMedia =
  | {
      readonly kind: 'fetched';
      readonly contentType: string;
      /** In bytes; null if unknown. */
      readonly length: number | null;
      /** As the carrier names it; null if it does not. */
      readonly fileName: string | null;
      /** Fails if it has more than `maxBytes`. */
      readonly body: AsyncIterable<Buffer>;
    }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      /** The carrier or the network may give it later. */
      readonly mayPass: boolean;
    };

export interface MediaFetcherOptions {
  /** `host:port` in our own network that files may be fetched from, for a carrier there. */
  readonly privateHosts: readonly string[];
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

type MediaSource = Pick<Carrier, 'authorizeMedia'>;

export interface MediaFetcher {
  /**
   * `source` is the carrier that gave the address, and says which addresses get credentials, redirects too. An address
   * that a user chose has none: it must be public and gets no credentials.
   */
  fetch(url: string, source: MediaSource | undefined, signal: AbortSignal): Promise<FetchedMedia>;
  close(): Promise<void>;
}

/** Without pictures that can contain scripts. */
const allowedTypes =
  /^(image\/(?!svg)[\w.+-]+|video\/[\w.+-]+|audio\/[\w.+-]+|application\/(pdf|octet-stream)|text\/(plain|vcard|x-vcard|calendar))$/;
const maxRedirects = 3;

/**
 * Fetches files from carriers. Their URLs come from outside and must not become a way into our network: this looks up
 * host names itself, and connects only to public addresses, at every redirect.
 */
export function createMediaFetcher({
  privateHosts,
  maxBytes = 10 * 1024 * 1024,
  timeoutMs = 10_000,
}: MediaFetcherOptions): MediaFetcher {
  const limits = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connectTimeout: timeoutMs };
  const toPublic = new Agent({ ...limits, connect: { lookup: createLookup(isPublicAddress, notPublic) } });
  const toAnywhere = new Agent(limits);

  const fetchFrom = async (
    address: string,
    source: MediaSource | undefined,
    signal: AbortSignal,
    redirects: number,
  ): Promise<FetchedMedia> => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:'))
      return refused('The URL is not http or https.');
    const isPrivateHost = source !== undefined && privateHosts.includes(url.host);
    // An IP address instead of a name is never looked up.
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (!isPrivateHost && isIP(literal) !== 0 && !isPublicAddress(literal)) return refused(notPublic);

    const authorization = source?.authorizeMedia?.(url.href);
    const response = await request(url.href, {
      dispatcher: isPrivateHost ? toAnywhere : toPublic,
      headers: authorization === undefined ? {} : { authorization },
      signal,
    });
    const { statusCode, headers, body } = response;
    if (statusCode >= 300 && statusCode < 400 && typeof headers.location === 'string') {
      discard(body);
      const next = URL.canParse(headers.location, url.href) ? new URL(headers.location, url) : undefined;
      if (redirects === 0 || next === undefined) return refused('Too many redirects.');
      return fetchFrom(next.href, source, signal, redirects - 1);
    }
    return read(response);
  };

  const read = ({ statusCode, headers, body }: Dispatcher.ResponseData): FetchedMedia => {
    const refuse = (reason: string, mayPass = false) => {
      discard(body);
      return refused(reason, mayPass);
    };
    if (statusCode !== 200)
      return refuse(`The carrier answered with status ${statusCode}.`, statusCode >= 500 || passing.has(statusCode));
    const contentType = mediaTypeOf(single(headers['content-type']));
    if (!allowedTypes.test(contentType)) return refuse(`Files of type ${contentType || 'unknown'} are not allowed.`);
    const length = headers['content-length'] === undefined ? null : Number(single(headers['content-length']));
    if (length !== null && !(length <= maxBytes)) return refuse(tooLarge(maxBytes));
    const fileName = fileNameIn(single(headers['content-disposition']));
    return { kind: 'fetched', contentType, length, fileName, body: limited(body, maxBytes) };
  };

  return {
    async fetch(url, source, signal) {
      try {
        return await fetchFrom(url, source, signal, maxRedirects);
      } catch (error) {
        return error instanceof AddressRefused
          ? refused(error.message)
          : refused('The carrier could not be reached.', true);
      }
    },
    async close() {
      await Promise.all([toPublic.destroy(), toAnywhere.destroy()]);
    },
  };
}

const maxNameLength = 200;
/** Folders, and characters that hide what a name says. */
const notInNames = /^.*[\\/]|[\p{Cc}\p{Cf}]/gsu;

/** The name that a `content-disposition` header gives a file. */
export function fileNameIn(header: string | undefined): string | null {
  try {
    const { filename = '' } = header === undefined ? {} : parseDisposition(header).parameters;
    const name = cleanText(filename.replace(notInNames, '').trim().slice(0, maxNameLength));
    return /^\.*$/.test(name) ? null : name;
  } catch {
    return null;
  }
}

/** Not stored yet, too early, or too many requests. */
const passing: ReadonlySet<number> = new Set([404, 408, 425, 429]);
const refused = (reason: string, mayPass = false): FetchedMedia => ({ kind: 'refused', reason, mayPass });
const single = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);

/** An aborted body emits an error, which would end the process without a listener. */
function discard(body: Readable): void {
  body.on('error', () => undefined);
  body.destroy();
}

async function* limited(body: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) throw new Error(tooLarge(maxBytes));
    yield chunk;
  }
}

const notPublic = 'The address is not public.';
const tooLarge = (maxBytes: number) => `The file has more than ${maxBytes} bytes.`;
