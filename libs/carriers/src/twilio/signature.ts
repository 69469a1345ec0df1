import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'node:querystring';

/*
 * X-Twilio-Signature: HMAC-SHA1 over the public URL and all fields of the form, also unknown ones, because Twilio adds
 * some. A JSON body is not signed: the URL has its hash. Twilio's own package does the same but has 21 MB. Tests check
 * this with its published cases.
 */

/** `fields` are those of a form, in any order; undefined for a JSON body. */
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
  // Twilio signs with or without the port, and its older libraries write the query differently.
  return spellingsOf(url).some((spelling) => {
    const right = createHmac('sha1', authToken)
      .update(spelling + signed, 'utf8')
      .digest();
    return given.length === right.length && timingSafeEqual(given, right);
  });
}

/** The last one: a customer can write one into the body, whose key comes before that of the id. */
const lastSid = /.*MessageSid((?:SM|MM)[0-9a-fA-F]{1,32})/s;

/**
 * The event id of a signed form. A signature does not tell where a key ends and its value begins, so anyone who has one
 * callback can make others with the same signature: they all have the same id. That of a text is its SID, which it also has
 * in Twilio's log.
 */
export function eventIdOfForm(
  isText: boolean,
  signature: string,
  fields: readonly (readonly [string, string])[],
): string {
  const sid = isText ? lastSid.exec(textOf(fields))?.[1] : undefined;
  return sid ?? Buffer.from(signature, 'base64').toString('hex');
}

/** The sorted keys, each followed by its sorted values, without duplicates. */
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

/** Adds a standard port, which `URL` leaves out. */
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
