import type { FileStore } from '@patchbay/messaging';
import { AwsV4Signer } from 'aws4fetch';
import { Readable } from 'node:stream';
import { Agent, type Dispatcher, request } from 'undici';
import { checkKey } from './check-key';
import { exactly } from './exactly';

export interface S3Options {
  readonly bucket: string;
  readonly region: string;
  /** Of a store other than Amazon's; buckets are then paths below it. */
  readonly endpoint?: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** Clients send files right to the store. */
  readonly isDirect: boolean;
}

const timeoutMs = 15_000;
const directSeconds = 600;

/** The store answered with an error. */
export class S3Failed extends Error {
  override name = 'S3Failed';
}

/** Of a bucket. */
export const s3Url = ({ bucket, region, endpoint }: Pick<S3Options, 'bucket' | 'region' | 'endpoint'>): string =>
  endpoint === undefined ? `https://${bucket}.s3.${region}.amazonaws.com` : `${endpoint}/${bucket}`;

/** Files in a bucket of any store with the API of Amazon S3. */
export function createS3Store(options: S3Options): FileStore & { close(): Promise<void> } {
  const { bucket, region, endpoint: _, isDirect, ...credentials } = options;
  const base = s3Url(options);
  const urlOf = (key: string) => `${base}/${checkKey(key)}`;
  const agent = new Agent({ headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connectTimeout: timeoutMs });

  const call = async (
    method: 'GET' | 'PUT' | 'DELETE',
    key: string,
    signal: AbortSignal,
    { headers = {}, body }: { readonly headers?: Record<string, string>; readonly body?: Buffer | Readable } = {},
  ): Promise<Dispatcher.ResponseData> => {
    const signer = new AwsV4Signer({ ...credentials, service: 's3', region, method, url: urlOf(key), headers });
    const signed = await signer.sign();
    const sent = { ...headers, ...Object.fromEntries(signed.headers) };
    return request(urlOf(key), { method, headers: sent, body, signal, dispatcher: agent });
  };
  const done = async (response: Dispatcher.ResponseData): Promise<void> => {
    if (response.statusCode >= 300) throw await failureOf(response);
    await response.body.dump();
  };

  return {
    async put(key, { body, size, contentType }, signal) {
      const headers = { 'content-type': contentType, 'content-length': String(size) };
      await done(await call('PUT', key, signal, { headers, body: Readable.from(exactly(body, size)) }));
    },
    async get(key, signal, range) {
      const headers = range === undefined ? undefined : { range: `bytes=${range.start}-${range.end}` };
      const response = await call('GET', key, signal, { headers });
      if (response.statusCode === 404) {
        await response.body.dump();
        return undefined;
      }
      if (response.statusCode >= 300) throw await failureOf(response);
      return { size: sizeOf(response), body: response.body };
    },
    async move(from, to, signal) {
      const response = await call('PUT', to, signal, {
        headers: { 'x-amz-copy-source': `/${bucket}/${checkKey(from)}` },
      });
      if (response.statusCode === 404) {
        await response.body.dump();
        return false;
      }
      // It may fail after it has begun to answer.
      const text = await response.body.text();
      if (response.statusCode >= 300 || text.includes('<Error>'))
        throw new S3Failed(`The copy failed: ${codeIn(text)}`);
      await done(await call('DELETE', from, signal));
      return true;
    },
    async remove(keys, signal) {
      for (const key of keys) {
        const response = await call('DELETE', key, signal);
        if (response.statusCode === 404) await response.body.dump();
        else await done(response);
      }
    },
    ...(isDirect && {
      async signUpload(key, { size, contentType }) {
        const headers = { 'content-type': contentType, 'content-length': String(size), 'if-none-match': '*' };
        const url = `${urlOf(key)}?X-Amz-Expires=${directSeconds}`;
        const how = { service: 's3', region, method: 'PUT', signQuery: true, allHeaders: true };
        const signed = await new AwsV4Signer({ ...credentials, ...how, url, headers }).sign();
        // A browser sets the length itself.
        const { 'content-length': _, ...given } = headers;
        return { url: signed.url.href, headers: given };
      },
    }),
    close: () => agent.destroy(),
  };
}

function sizeOf({ headers }: Dispatcher.ResponseData): number {
  const whole = /\/(\d+)$/.exec(String(headers['content-range'] ?? ''))?.[1];
  return Number(whole ?? headers['content-length']);
}

const codeIn = (text: string) => /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? 'unknown';

async function failureOf({ statusCode, body }: Dispatcher.ResponseData): Promise<S3Failed> {
  return new S3Failed(`The file store answered with ${statusCode} (${codeIn(await body.text())}).`);
}
