import { isE164, readCustomerAddress, UnreadableCallback, type CarrierEvent, type Media } from '@patchbay/messaging';
import { problemOf } from '../problems';
import { createReport, statusIn, type StatusTable } from '../status-report';
import { isId, messageIdOf } from '../words';

const statuses: StatusTable = {
  sent: 'sent',
  delivered: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
};
const maxTextLength = 20_000;
const maxMedia = 10;

/**
 * Reads the JSON of a generic carrier's callback. Ignores unknown fields, because carriers add some, and checks the known
 * ones. Throws `UnreadableCallback`.
 */
export function readJsonCallback(rawBody: Buffer): CarrierEvent {
  const { type, data } = parseObject(rawBody);
  if (typeof type !== 'string') throw new UnreadableCallback('type is missing: message.received or message.status.');
  if (type !== 'message.received' && type !== 'message.status')
    return { kind: 'ignored', cause: `We don't use callbacks of type ${type.slice(0, 100)}.` };
  if (!isObject(data)) throw new UnreadableCallback('data is missing.');
  const carrierMessageId = idOf(data.id);
  return type === 'message.received' ? textOf(carrierMessageId, data) : statusOf(carrierMessageId, data);
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseObject(rawBody: Buffer): Fields {
  let parsed: unknown;
  try {
    parsed = JSON.parse(rawBody.toString('utf8'));
  } catch {
    throw new UnreadableCallback('The body is not JSON.');
  }
  if (!isObject(parsed)) throw new UnreadableCallback('The body is not a JSON object.');
  return parsed;
}

function idOf(value: unknown): string {
  if (!isId(value)) throw new UnreadableCallback('data.id must be a string of 1 to 255 characters.');
  return value;
}

function textOf(carrierMessageId: string, data: Fields): CarrierEvent {
  const { from, to, text } = data;
  const sender = typeof from === 'string' ? readCustomerAddress(from) : null;
  if (sender === null)
    throw new UnreadableCallback('data.from must be a number in E.164, a short code or a sender name.');
  if (typeof to !== 'string' || !isE164(to)) throw new UnreadableCallback('data.to must be a number in E.164.');
  if (typeof text !== 'string' || text.length > maxTextLength)
    throw new UnreadableCallback(`data.text must be a string of at most ${maxTextLength} characters.`);
  dateOf(data.receivedAt, 'data.receivedAt');
  return { kind: 'text', carrierMessageId, from: sender.address, to, body: text, media: mediaOf(data.mediaUrls) };
}

function mediaOf(value: unknown): Media[] {
  if (value == null) return [];
  const isList = Array.isArray(value) && value.length <= maxMedia;
  if (!isList || !value.every((url): url is string => typeof url === 'string' && /^https?:\/\/\S{1,2000}$/.test(url)))
    throw new UnreadableCallback(`data.mediaUrls must be a list of at most ${maxMedia} http or https URLs.`);
  return value.map((url) => ({ url, contentType: 'application/octet-stream' }));
}

function statusOf(carrierMessageId: string, data: Fields): CarrierEvent {
  const { status, errorCode } = data;
  if (typeof status !== 'string' || status === '') throw new UnreadableCallback('data.status is missing.');
  if (errorCode != null && typeof errorCode !== 'string' && typeof errorCode !== 'number')
    throw new UnreadableCallback('data.errorCode must be a string.');
  const report = {
    carrierMessageId,
    messageId: messageIdOf(data.messageId),
    word: status,
    at: dateOf(data.at, 'data.at'),
  };
  return createReport({ ...report, status: statusIn(statuses, status) }, () =>
    problemOf(errorCode == null ? null : String(errorCode)),
  );
}

function dateOf(value: unknown, field: string): Date | null {
  if (value == null) return null;
  const date = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(date.getTime())) throw new UnreadableCallback(`${field} must be a time in ISO 8601.`);
  return date;
}
