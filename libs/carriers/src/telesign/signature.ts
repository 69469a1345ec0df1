import { createHmac, timingSafeEqual } from 'node:crypto';

/*
 * TeleSign signs with HMAC-SHA256 and the decoded API key: the raw body of callbacks, and a canonical text of API
 * requests. The signature has no time: a replay fails because its id was stored before.
 */

/** Other decoders skip characters outside the alphabet; Node's reads a dash as a plus. */
const keyOf = (apiKey: string) => Buffer.from(apiKey.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64');
const digest = (apiKey: string, text: string | Buffer) => createHmac('sha256', keyOf(apiKey)).update(text).digest();

/** `Authorization: TSA <customer id>:<signature>`, or `X-TS-Authorization` with the signature, under either name. */
export function isSignedByTelesign(
  apiKey: string,
  headers: Readonly<Record<string, string | undefined>>,
  rawBody: Buffer,
): boolean {
  const right = digest(apiKey, rawBody);
  return [headers.authorization, headers['x-ts-authorization']].some((header) => {
    const given = Buffer.from(header?.split(':').at(-1)?.trim() ?? '', 'base64');
    return given.length === right.length && timingSafeEqual(given, right);
  });
}

export interface TelesignRequest {
  readonly method: 'GET' | 'POST';
  /** Empty for a GET. */
  readonly contentType: string;
  /** The value of the `Date` header. */
  readonly date: string;
  readonly nonce: string;
  readonly body: string;
  /** The path. */
  readonly resource: string;
}

export function telesignAuthorization(customerId: string, apiKey: string, request: TelesignRequest): string {
  const { method, contentType, date, nonce, body, resource } = request;
  const lines = [
    method,
    contentType,
    date,
    'x-ts-auth-method:HMAC-SHA256',
    `x-ts-nonce:${nonce}`,
    ...(contentType && body ? [body] : []),
    resource,
  ];
  return `TSA ${customerId}:${digest(apiKey, lines.join('\n')).toString('base64')}`;
}
