import type { Carrier } from '@patchbay/messaging';
import ipaddr from 'ipaddr.js';
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
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
      /** Fails if it has more than `maxBytes`. */
      readonly body: AsyncIterable<Buffer>;
    }
  | { readonly kind: 'refused'; readonly reason: string };

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
  const toPublic = new Agent({ ...limits, connect: { lookup: lookUpPublic } });
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
    if (!isPrivateHost && isIP(literal) !== 0 && !isPublic(literal)) return refused(notPublic);

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
    const refuse = (reason: string) => {
      discard(body);
      return refused(reason);
    };
    if (statusCode !== 200) return refuse(`The carrier answered with status ${statusCode}.`);
    const contentType = mediaTypeOf(single(headers['content-type']));
    if (!allowedTypes.test(contentType)) return refuse(`Files of type ${contentType || 'unknown'} are not allowed.`);
    const length = headers['content-length'] === undefined ? null : Number(single(headers['content-length']));
    if (length !== null && !(length <= maxBytes)) return refuse(tooLarge(maxBytes));
    return { kind: 'fetched', contentType, length, body: limited(body, maxBytes) };
  };

  return {
    async fetch(url, source, signal) {
      try {
        return await fetchFrom(url, source, signal, maxRedirects);
      } catch (error) {
        return refused(error instanceof NotPublic ? error.message : 'The carrier could not be reached.');
      }
    },
    async close() {
      await Promise.all([toPublic.destroy(), toAnywhere.destroy()]);
    },
  };
}

const refused = (reason: string): FetchedMedia => ({ kind: 'refused', reason });
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

class NotPublic extends Error {
  override name = 'NotPublic';

  constructor() {
    super(notPublic);
  }
}

function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Connects to the address that it checked: a name can't be public for the check and private for the connection. */
function lookUpPublic(
  hostname: string,
  options: LookupOptions,
  done: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return done(error, []);
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublic(address))) return done(new NotPublic(), []);
    if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
}
