import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  randomUUID,
  verify,
} from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a browser tells a server of its subscription. */
export interface BrowserSubscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export interface ReceivedPush {
  readonly endpoint: string;
  readonly headers: IncomingHttpHeaders;
  /** As the browser decrypts it. */
  readonly text: string;
  /** The public key of the server, whose signature is right. */
  readonly serverKey: string;
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub: string };
}

/** A push service on this machine, with browsers that decrypt what they get. */
export interface PushStandIn {
  readonly url: string;
  /** What was accepted. */
  readonly received: readonly ReceivedPush[];
  /** How often it was asked. */
  readonly requestCount: number;
  /** What it answers to requests for an endpoint; 201 unless it is set. */
  answer: ((endpoint: string) => { readonly status: number; readonly retryAfter?: string }) | undefined;
  /** A new browser subscribes. */
  subscribe(): BrowserSubscription;
  close(): Promise<void>;
}

interface Browser {
  readonly key: ECDH;
  readonly secret: Buffer;
}

export async function startPushStandIn(): Promise<PushStandIn> {
  const browsers = new Map<string, Browser>();
  const received: ReceivedPush[] = [];
  let requestCount = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requestCount += 1;
      const endpoint = `${standIn.url}${request.url}`;
      const { status, retryAfter } = standIn.answer?.(endpoint) ?? { status: 201 };
      const browser = browsers.get(endpoint);
      if (status === 201 && browser !== undefined) {
        const { headers } = request;
        const text = decrypt(browser, Buffer.concat(chunks));
        received.push({ endpoint, headers, text, ...readVapid(headers.authorization ?? '') });
      }
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: PushStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    get requestCount() {
      return requestCount;
    },
    answer: undefined,
    subscribe() {
      const endpoint = `${standIn.url}/push/${randomUUID()}`;
      const [key, secret] = [createECDH('prime256v1'), randomBytes(16)];
      key.generateKeys();
      browsers.set(endpoint, { key, secret });
      return { endpoint, p256dh: key.getPublicKey('base64url'), auth: secret.toString('base64url') };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return standIn;
}

const saltBytes = 16;
const keyIdAt = 21;
const tagBytes = 16;

/** RFC 8291, written from the standard and not with the library that encrypts. One record holds all. */
function decrypt({ key, secret }: Browser, body: Buffer): string {
  const salt = body.subarray(0, saltBytes);
  const keyLength = body.readUInt8(keyIdAt - 1);
  const serverKey = body.subarray(keyIdAt, keyIdAt + keyLength);
  const record = body.subarray(keyIdAt + keyLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), key.getPublicKey(), serverKey]);
  const shared = Buffer.from(hkdfSync('sha256', key.computeSecret(serverKey), secret, info, 32));
  const derive = (what: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', shared, salt, Buffer.from(`Content-Encoding: ${what}\0`), bytes));
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  decipher.setAuthTag(record.subarray(-tagBytes));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -tagBytes)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
}

/** RFC 8292. Throws if the signature is not the one of the key that comes with it. */
function readVapid(authorization: string): Pick<ReceivedPush, 'serverKey' | 'claims'> {
  const [, token = '', serverKey = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const [header = '', payload = '', signature = ''] = token.split('.');
  const point = Buffer.from(serverKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = Buffer.from(`${header}.${payload}`);
  const proof = Buffer.from(signature, 'base64url');
  if (!verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, proof))
    throw new Error('The signature of a push is wrong.');
  return {
    serverKey,
    claims: JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as ReceivedPush['claims'],
  };
}
