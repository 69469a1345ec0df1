import ipaddr from 'ipaddr.js';
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { Agent, request, type Dispatcher } from 'undici';
import { mediaTypeOf } from './form';

/** What a carrier's address of a picture or another file gave. */
export type FetchedMedia =
  | {
      readonly kind: 'fetched';
      readonly contentType: string;
      /** In bytes; null where the carrier does not say. */
      readonly length: number | null;
      /** Ends in an error where there turns out to be more than `maxBytes`. */
      readonly body: AsyncIterable<Buffer>;
    }
  | { readonly kind: 'refused'; readonly reason: string };

export interface MediaFetcherOptions {
  /** `host:port` of addresses within our own network that may be asked all the same, as a carrier stands there. */
  readonly privateHosts: readonly string[];
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

export interface MediaFetcher {
  /** `authorization` goes to the host that the address names, and to no other that it leads on to. */
  fetch(url: string, authorization: string | undefined, signal: AbortSignal): Promise<FetchedMedia>;
  close(): Promise<void>;
}

/** Pictures that can hold a script are not among them. */
const passedOn =
  /^(image\/(?!svg)[\w.+-]+|video\/[\w.+-]+|audio\/[\w.+-]+|application\/(pdf|octet-stream)|text\/(plain|vcard|x-vcard|calendar))$/;
const maxRedirects = 3;

/**
 * Files stay with the carrier, and the address of one came in from outside: it must not become a way into the network
 * that we stand in. Names are looked up here and only public addresses are connected to, at every redirect anew.
 */
export function createMediaFetcher({
  privateHosts,
  maxBytes = 10 * 1024 * 1024,
  timeoutMs = 10_000,
}: MediaFetcherOptions): MediaFetcher {
  const limits = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connectTimeout: timeoutMs };
  const toPublic = new Agent({ ...limits, connect: { lookup: lookUpPublic } });
  const toAnywhere = new Agent(limits);

  const follow = async (
    address: string,
    authorization: string | undefined,
    signal: AbortSignal,
    redirects: number,
  ): Promise<FetchedMedia> => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:'))
      return refused('Its address is none on the web.');
    const isOurs = privateHosts.includes(url.host);
    // A number in place of a name is never looked up.
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (!isOurs && isIP(literal) !== 0 && !isPublic(literal)) return refused('Its address is not a public one.');

    const response = await request(url.href, {
      dispatcher: isOurs ? toAnywhere : toPublic,
      headers: authorization === undefined ? {} : { authorization },
      signal,
    });
    const { statusCode, headers, body } = response;
    if (statusCode >= 300 && statusCode < 400 && typeof headers.location === 'string') {
      discard(body);
      const next = URL.canParse(headers.location, url.href) ? new URL(headers.location, url) : undefined;
      if (redirects === 0 || next === undefined) return refused('Its address leads on and on.');
      return follow(next.href, next.origin === url.origin ? authorization : undefined, signal, redirects - 1);
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
    if (!passedOn.test(contentType)) return refuse(`Files of the type ${contentType || 'unknown'} are not passed on.`);
    const length = headers['content-length'] === undefined ? null : Number(single(headers['content-length']));
    if (length !== null && !(length <= maxBytes)) return refuse(`It has more than ${maxBytes} bytes.`);
    return { kind: 'fetched', contentType, length, body: limited(body, maxBytes) };
  };

  return {
    async fetch(url, authorization, signal) {
      try {
        return await follow(url, authorization, signal, maxRedirects);
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

/** An aborted body says so in an event that nobody waits for. */
function discard(body: Readable): void {
  body.on('error', () => undefined);
  body.destroy();
}

async function* limited(body: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) throw new Error(`It has more than ${maxBytes} bytes.`);
    yield chunk;
  }
}

class NotPublic extends Error {
  override name = 'NotPublic';

  constructor() {
    super('Its address is not a public one.');
  }
}

function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** What is looked up is what is connected to: a name cannot be public when it is asked and private when it is called. */
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
