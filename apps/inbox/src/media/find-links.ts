import { LinkifyIt } from 'linkify-it';

/** A piece of a text; with an address if it can be opened. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

/** Texts of customers can be long. What comes after is shown without links. */
const maxLength = 5_000;
const maxLinks = 100;

/** Only what opens a page, a call or an e-mail. */
const links = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false }).add('ftp:', null).add('//', null);

/** International numbers, and those of North America as people write them there. */
const phone = /(?<![\w.+/-])(?:\+\d[\d ().-]{6,18}\d|(?:1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4})(?![\w-])/g;
const street =
  'Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Way|Parkway|Pkwy|Highway|Hwy|Square|Sq';
/** Addresses in North America: a number, a street, and perhaps a city, state and ZIP code. */
const postal = new RegExp(
  `(?<![\\w-])\\d{1,6} (?:[NSEW]{1,2}\\.? )?[A-Z0-9][\\w.']{0,30}(?: [A-Z][\\w.']{0,30}){0,3} (?:${street})\\b\\.?` +
    `(?:,? (?:Suite|Ste|Apt|Unit|#) ?\\w{1,6})?(?:,? [A-Z][a-zA-Z.']{1,30}(?: [A-Z][a-zA-Z.']{1,30}){0,3},? [A-Z]{2}\\b(?: \\d{5}(?:-\\d{4})?)?)?`,
  'g',
);

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly href: string;
}

/** Splits a text into links and what is between them. */
export function findLinks(body: string): readonly Piece[] {
  const head = body.slice(0, maxLength);
  const found = [...findAddresses(head), ...findPhones(head), ...findPlaces(head)]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .slice(0, maxLinks);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { start, end: next, text, href } of found) {
    // It begins within another one.
    if (start < end) continue;
    if (start > end) pieces.push({ text: body.slice(end, start) });
    pieces.push({ text, href });
    end = next;
  }
  if (end < body.length || pieces.length === 0) pieces.push({ text: body.slice(end) });
  return pieces;
}

function findAddresses(text: string): Found[] {
  return (links.match(text) ?? []).flatMap(({ index: start, lastIndex: end, raw, url }) => {
    const safe = safeAddress(url);
    return safe === null ? [] : { start, end, href: safe, text: shownAs(raw, safe) };
  });
}

/** Null for what must not be opened. */
function safeAddress(given: string): string | null {
  if (!URL.canParse(given)) return null;
  const { protocol, username, password, href } = new URL(given);
  if (protocol === 'mailto:') return href.split('?')[0]!;
  // A name before an @ looks like the host: https://bank.example@evil.example
  const isPage = protocol === 'http:' || protocol === 'https:';
  return isPage && username === '' && password === '' ? href : null;
}

/**
 * As it was written, if that says where it leads. A host with other letters than ASCII, which can look like another host, is
 * shown as it is asked for (xn--…), and so is an address with characters that hide something or turn it around.
 */
const shownAs = (raw: string, href: string): string => (/^[\x21-\x7E]+$/.test(raw) ? raw : plain(raw, href));

function plain(raw: string, href: string): string {
  const { protocol, host } = new URL(href);
  const isPlainHost = protocol !== 'mailto:' && raw.toLowerCase().includes(host);
  return isPlainHost && !/[\p{Cc}\p{Cf}\p{Z}]/u.test(raw) ? raw : href;
}

const findPhones = (text: string): Found[] =>
  [...text.matchAll(phone)].flatMap(({ 0: raw, index: start }) => {
    const digits = raw.replace(/\D/g, '');
    const href = `tel:${raw.startsWith('+') ? '+' : ''}${digits}`;
    return digits.length > 15 ? [] : { start, end: start + raw.length, text: raw, href };
  });

const findPlaces = (text: string): Found[] =>
  [...text.matchAll(postal)].map(({ 0: raw, index: start }) => ({
    ...{ start, end: start + raw.length, text: raw },
    href: `https://www.openstreetmap.org/search?${new URLSearchParams({ query: raw }).toString()}`,
  }));
