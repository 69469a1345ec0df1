import type { Readable } from 'node:stream';
import { request } from 'undici';

/** A question to a carrier's API about an account, or a change of one. */
export interface ApiCall {
  readonly method?: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Why there is no answer that can be used. */
export type ApiFailure = 'unreachable' | 'timeout' | 'busy' | 'unavailable' | 'unusable';

export type ApiAnswer =
  | {
      readonly kind: 'answer';
      /** 2xx with a JSON object, or 4xx. */
      readonly status: number;
      /** Empty if the answer is no JSON object. */
      readonly fields: Readonly<Record<string, unknown>>;
      readonly clockAheadMs: number | null;
    }
  /** For people; without addresses and secrets. */
  | { readonly kind: 'failed'; readonly why: ApiFailure; readonly reason: string };

const callLimitMs = 8_000;
/** A page of 200 numbers of Twilio has 400 kB. */
const maxAnswerBytes = 2 * 1_024 * 1_024;

/**
 * Asks a carrier's API. An answer may be late, endless, of another server, or lead elsewhere: redirects are not followed,
 * because the credentials would go along. Never throws because of the network or the carrier.
 */
export async function askApi(
  { method = 'GET', url, headers, body }: ApiCall,
  signal: AbortSignal,
  limitMs = callLimitMs,
): Promise<ApiAnswer> {
  const sent = Date.now();
  try {
    const answer = await request(url, {
      ...{ method, headers: { accept: 'application/json', ...headers }, body },
      ...{ headersTimeout: limitMs, bodyTimeout: limitMs },
      signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
    });
    const status = answer.statusCode;
    const clockAheadMs = clockAhead(answer.headers.date, (sent + Date.now()) / 2);
    const text = await readText(answer.body);
    if (text === null) return failed('unusable', 'Its answer is larger than any answer of its API.');
    return judge(status, readObject(text), clockAheadMs);
  } catch (error) {
    return failureOf(error as Error & { readonly code?: unknown });
  }
}

function judge(
  status: number,
  fields: Readonly<Record<string, unknown>> | null,
  clockAheadMs: number | null,
): ApiAnswer {
  if (status === 429) return failed('busy', 'It takes no more questions at the moment (status 429).');
  if (status >= 500 || status === 408) return failed('unavailable', `It failed (status ${status}).`);
  if (status >= 300 && status < 400)
    return failed('unusable', `It leads to another address (status ${status}), which is not followed.`);
  if (status < 300 && fields === null) return failed('unusable', 'Its answer is not what its API answers (no JSON).');
  return { kind: 'answer', status, fields: fields ?? {}, clockAheadMs };
}

const failed = (why: ApiFailure, reason: string): ApiAnswer => ({ kind: 'failed', why, reason });

/** Null if it is too long: the rest is not read. */
async function readText(body: Readable): Promise<string | null> {
  // What is destroyed before its end is an error for undici.
  body.on('error', () => undefined);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxAnswerBytes) {
      body.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function failureOf({ name, code }: Error & { readonly code?: unknown }): ApiAnswer {
  // An aborted call has a number as its code.
  const word = typeof code === 'string' ? code : name;
  return word === 'TimeoutError' || word === 'AbortError' || /TIMEOUT/.test(word)
    ? failed('timeout', 'It did not answer in time.')
    : failed('unreachable', `It cannot be reached (${word}).`);
}

/** A carrier's time has no milliseconds: on average, half a second is missing. */
function clockAhead(date: string | string[] | undefined, at: number): number | null {
  const theirs = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  return Number.isNaN(theirs) ? null : Math.round(theirs + 500 - at);
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; what else is in it is left out. */
export const objectsOf = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Where the next page is, if that is at the same server: credentials go nowhere else. */
export function nextPage(base: string, given: unknown): string | null {
  if (typeof given !== 'string' || given === '' || !URL.canParse(given, base)) return null;
  const next = new URL(given, base);
  return next.origin === new URL(base).origin ? next.href : null;
}
