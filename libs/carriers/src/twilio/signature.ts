import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'node:querystring';

/*
 * X-Twilio-Signature: HMAC-SHA1 over the public URL and every field of the form, those we do not know included, as
 * Twilio adds some without notice. A JSON body is not in it: the URL carries its hash. Twilio's own package does the
 * same and brings 21 MB along; tests hold this against its published cases.
 */

/** Whether Twilio signed this: `fields` are those of a form, in any order; undefined for a JSON body. */
export function isSignedByTwilio(
  authToken: string,
  signature: string | undefined,
  url: string,
  rawBody: Buffer,
  fields: readonly (readonly [string, string])[] | undefined,
): boolean {
  if (signature === undefined || signature === '') return false;
  if (fields === undefined && !isHashOf(new URL(url).searchParams.get('bodySHA256'), rawBody)) return false;
  const signed = fields === undefined ? '' : textOf(fields);
  const given = Buffer.from(signature, 'base64');
  // Twilio signs with the port and without, and its older libraries wrote the query in their own way.
  return spellingsOf(url).some((spelling) => {
    const right = createHmac('sha1', authToken)
      .update(spelling + signed, 'utf8')
      .digest();
    return given.length === right.length && timingSafeEqual(given, right);
  });
}

/** Keys in order, each followed by its values: every value once, in order. */
function textOf(fields: readonly (readonly [string, string])[]): string {
  const valuesOf = new Map<string, Set<string>>();
  for (const [key, value] of fields) valuesOf.set(key, (valuesOf.get(key) ?? new Set()).add(value));
  return [...valuesOf.keys()]
    .sort()
    .map((key) =>
      [...(valuesOf.get(key) ?? [])]
        .sort()
        .map((value) => key + value)
        .join(''),
    )
    .join('');
}

function isHashOf(hash: string | null, rawBody: Buffer): boolean {
  const given = Buffer.from(hash ?? '', 'hex');
  const right = createHash('sha256').update(rawBody).digest();
  return given.length === right.length && timingSafeEqual(given, right);
}

function spellingsOf(url: string): string[] {
  const withoutPort = new URL(url);
  withoutPort.port = '';
  const spellings = [withoutPort.href, withPort(new URL(url))];
  return [...new Set([...spellings, ...spellings.map(withLegacyQuery)])];
}

/** As `URL` leaves a standard port out, it is put in by hand. */
function withPort(url: URL): string {
  if (url.port !== '') return url.href;
  const credentials =
    url.username === '' && url.password === ''
      ? ''
      : `${url.username}${url.password === '' ? '' : `:${url.password}`}@`;
  return `${url.protocol}//${credentials}${url.host}:${url.protocol === 'https:' ? 443 : 80}${url.pathname}${url.search}${url.hash}`;
}

function withLegacyQuery(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? url : `${url.slice(0, at)}?${stringify(parse(url.slice(at + 1)))}`;
}
