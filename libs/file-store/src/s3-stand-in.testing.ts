import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
const sha256 = (data: string) => createHash('sha256').update(data).digest('hex');
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** The signature that AWS Signature Version 4 says a request must have, written from its description. */
export function signatureOf(request: SignedRequest, secret: string): string {
  const { method, path, query, headers } = request;
  const isInQuery = query.has('X-Amz-Signature');
  const {
    credential = '',
    signedHeaders = '',
    date = '',
  } = isInQuery
    ? {
        credential: query.get('X-Amz-Credential') ?? '',
        signedHeaders: query.get('X-Amz-SignedHeaders') ?? '',
        date: query.get('X-Amz-Date') ?? '',
      }
    : {
        credential: /Credential=([^,]+)/.exec(headers.authorization ?? '')?.[1],
        signedHeaders: /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1],
        date: headers['x-amz-date'],
      };
  const scope = credential.split('/').slice(1);
  const canonicalQuery = [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const names = signedHeaders.split(';');
  const canonical = [
    method,
    path,
    canonicalQuery,
    ...names.map((name) => `${name}:${headers[name]?.trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders,
    isInQuery ? 'UNSIGNED-PAYLOAD' : headers['x-amz-content-sha256'],
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, scope.join('/'), sha256(canonical)].join('\n');
  const key = scope.reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
}

interface Stored {
  readonly body: Buffer;
  readonly contentType: string;
}

/** A bucket in memory, which refuses what is not signed as it must be. */
export class S3StandIn {
  readonly files = new Map<string, Stored>();
  readonly #secret: string;
  readonly #server: Server;

  constructor(secret: string) {
    this.#secret = secret;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://localhost');
    const headers = request.headers as Record<string, string | undefined>;
    const given = query.get('X-Amz-Signature') ?? /Signature=(\w+)/.exec(headers.authorization ?? '')?.[1];
    const method = request.method ?? '';
    const fail = (status: number, code: string) =>
      void response.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
    if (given !== signatureOf({ method, path: pathname, query, headers }, this.#secret))
      return fail(403, 'SignatureDoesNotMatch');
    const body = Buffer.concat(chunks);
    const source = headers['x-amz-copy-source'];
    const stored = this.files.get(source ?? pathname);
    if (method === 'PUT' && source === undefined) {
      if (headers['if-none-match'] === '*' && stored !== undefined) return fail(412, 'PreconditionFailed');
      this.files.set(pathname, { body, contentType: headers['content-type'] ?? '' });
      return void response.writeHead(200).end();
    }
    if (method === 'DELETE') {
      this.files.delete(pathname);
      return void response.writeHead(204).end();
    }
    if (stored === undefined) return fail(404, 'NoSuchKey');
    if (source !== undefined) {
      this.files.set(pathname, stored);
      return void response.writeHead(200).end('<CopyObjectResult/>');
    }
    this.#send(stored, headers.range, response);
  }

  #send({ body, contentType }: Stored, range: string | undefined, response: ServerResponse): void {
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    if (start === undefined)
      return void response.writeHead(200, { 'content-type': contentType, 'content-length': body.length }).end(body);
    const part = body.subarray(Number(start), Number(end) + 1);
    const last = Number(start) + part.length - 1;
    response.writeHead(206, {
      'content-range': `bytes ${start}-${last}/${body.length}`,
      'content-length': part.length,
    });
    response.end(part);
  }
}
