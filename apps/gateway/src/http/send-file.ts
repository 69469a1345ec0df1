import { sendJson } from '@patchbay/service-kit';
import contentDisposition from 'content-disposition';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type ByteRange, readRange } from './byte-range';

/** A file, wherever it is. */
export interface FoundFile {
  readonly contentType: string;
  /** In bytes; null if nobody knows. */
  readonly length: number | null;
  readonly fileName: string | null;
  /** All of it, or these bytes; undefined if it is gone. */
  bytes(range: ByteRange | null): Promise<AsyncIterable<Buffer> | undefined>;
}

/** Types that browsers display; others are downloaded. */
const shown = /^(image|video|audio)\//;

/** Sends a file or the part that was asked for, so that no browser runs it. `caching` is the header. */
export async function sendFile(
  { headers: { range: asked, 'if-range': ifRange } }: IncomingMessage,
  response: ServerResponse,
  { contentType, length, fileName, bytes }: FoundFile,
  caching: string,
): Promise<void> {
  // Without a validator, a condition can't hold.
  const range = ifRange === undefined && length !== null ? readRange(asked, length) : null;
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${length}`);
    return sendJson(response, 416, { error: `The file has ${length} bytes.` });
  }
  const body = await bytes(range);
  if (body === undefined) return sendJson(response, 404, { error: 'This file is gone.' });

  describeBody(response, contentType, fileName, caching);
  if (length !== null) {
    response.setHeader('accept-ranges', 'bytes');
    if (range !== null) response.setHeader('content-range', `bytes ${range.start}-${range.end}/${length}`);
    response.statusCode = range === null ? 200 : 206;
    response.setHeader('content-length', range === null ? length : range.end - range.start + 1);
  }
  return pipeline(body, response);
}

function describeBody(response: ServerResponse, contentType: string, fileName: string | null, caching: string): void {
  const disposition = shown.test(contentType) ? 'inline' : 'attachment';
  const headers = {
    'content-type': contentType,
    'content-disposition': contentDisposition(fileName ?? undefined, { type: disposition }),
    'cache-control': caching,
    // Other users of the same browser have other tokens and sessions.
    vary: 'authorization, cookie',
    'content-security-policy': "default-src 'none'; sandbox",
    // Pages of other sites may show it, too: the address is the permission.
    'cross-origin-resource-policy': 'cross-origin',
  };
  for (const [name, value] of Object.entries(headers))
    if (name === 'vary') response.appendHeader(name, value);
    else response.setHeader(name, value);
}
