import {
  UnreadableCallback,
  type CarrierEvent,
  type CarrierProblem,
  type Media,
  type StatusReport,
  type TextPart,
} from '@patchbay/messaging';
import { fieldsOf, formType, mediaTypeOf, readForm, type FormFields } from '../form';
import { readFields } from '../post-to-carrier';
import { common, problemOf, type ProblemTable, words } from '../problems';
import { createReport, statusIn, type StatusTable } from '../status-report';
import { cleanWord, instantOf, isId, messageIdOf, withPlus } from '../words';

type Fields = Readonly<Record<string, unknown>>;

/** States of both APIs. */
const statuses: StatusTable = {
  accepted: 'sent',
  buffered: 'sent',
  submitted: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undeliverable: 'undelivered',
  expired: 'failed',
  failed: 'failed',
  rejected: 'failed',
};

/** The codes of delivery receipts. The Messages API has other ones, which explain themselves. */
const problems: ProblemTable = {
  '1': common.unexplained,
  '2': common.outOfReach,
  '3': common.notInService,
  '4': common.blocked,
  '5': words(
    'UNREACHABLE',
    'The customer changed carriers, and texts do not reach them yet.',
    'Send again in a few days.',
  ),
  '6': common.filtered,
  '7': common.outOfReach,
  '8': words('CARRIER_AWAY', 'The network failed.', 'Send again later.'),
  '9': common.optedOut,
  '10': common.unsupported,
  '11': common.noSuchNumber,
  '12': common.outOfReach,
  '13': words(
    'BLOCKED_BY_CARRIER',
    'The network blocks such texts for young customers.',
    'Reach the customer another way.',
  ),
  '14': common.blocked,
  '15': words('UNREACHABLE', 'The customer has no prepaid credit left.', 'Reach the customer another way.'),
  '50': common.filtered,
  '51': common.filtered,
  '52': common.filtered,
  '53': common.filtered,
  '54': common.filtered,
  '99': common.unexplained,
};

/** The fields of an SMS API callback, which is a query, a form or JSON. */
export function fieldsOfSmsCallback(contentType: string | undefined, rawBody: Buffer): FormFields {
  if (mediaTypeOf(contentType) === formType) return fieldsOf(readForm(rawBody));
  const given = Object.entries(readFields(rawBody.toString('utf8')));
  return fieldsOf(
    given.flatMap(([key, value]) =>
      value === null || typeof value === 'object' ? [] : [[key, String(value)] as const],
    ),
  );
}

/** Throws `UnreadableCallback`. */
export function readVonageCallback(path: string, contentType: string | undefined, rawBody: Buffer): CarrierEvent {
  const json = mediaTypeOf(contentType) === formType ? {} : readFields(rawBody.toString('utf8'));
  if (json.message_uuid !== undefined) return path === 'status' ? messagesReport(json) : messagesText(json);
  const fields = fieldsOfSmsCallback(contentType, rawBody);
  return path === 'status' ? smsReport(fields) : smsText(fields);
}

function smsText(fields: FormFields): CarrierEvent {
  const { messageId, msisdn: from, to, text = '', type } = fields;
  if (!isId(messageId)) throw new UnreadableCallback('messageId is missing.');
  if (!from || !to) throw new UnreadableCallback('msisdn or to is missing.');
  if (type === 'binary') return { kind: 'ignored', cause: 'A binary message is not a text message.' };
  const part = partOf(fields);
  return {
    kind: 'text',
    carrierMessageId: messageId,
    from: withPlus(from),
    to: withPlus(to),
    body: text,
    media: [],
    ...(part && { part }),
  };
}

const maxParts = 255;

function partOf(fields: FormFields): TextPart | undefined {
  if (fields.concat !== 'true') return undefined;
  const [number, total] = [Number(fields['concat-part']), Number(fields['concat-total'])];
  const reference = fields['concat-ref'];
  if (
    !isId(reference) ||
    !Number.isInteger(number) ||
    !Number.isInteger(total) ||
    number < 1 ||
    number > total ||
    total > maxParts
  )
    throw new UnreadableCallback('concat-ref, concat-part or concat-total is invalid.');
  return total === 1 ? undefined : { reference, number, total };
}

function smsReport(fields: FormFields): StatusReport {
  const { messageId, status, 'err-code': code } = fields;
  if (!isId(messageId)) throw new UnreadableCallback('messageId is missing.');
  if (!status) throw new UnreadableCallback('status is missing.');
  const report = { carrierMessageId: messageId, messageId: messageIdOf(fields['client-ref']), word: status };
  return createReport({ ...report, status: statusIn(statuses, status) }, () =>
    problemOf(code && code !== '0' ? code : null, problems),
  );
}

function messagesText(fields: Fields): CarrierEvent {
  const { message_uuid: id, channel, from, to, text, message_type: type } = fields;
  if (!isId(id)) throw new UnreadableCallback('message_uuid is missing.');
  if (channel !== undefined && channel !== 'sms' && channel !== 'mms')
    return { kind: 'ignored', cause: `A message over ${cleanWord(String(channel))} is not a text message.` };
  if (typeof from !== 'string' || typeof to !== 'string') throw new UnreadableCallback('from or to is missing.');
  const media = mediaOf(fields, type);
  const caption = media.length > 0 ? captionOf(fields, type) : '';
  return {
    kind: 'text',
    carrierMessageId: id,
    from: withPlus(from),
    to: withPlus(to),
    body: typeof text === 'string' ? text : caption,
    media,
  };
}

function mediaOf(fields: Fields, type: unknown): Media[] {
  const given =
    typeof type === 'string' && /^(image|video|audio|file|vcard)$/.test(type)
      ? (fields[type] as { url?: unknown } | null | undefined)
      : undefined;
  return typeof given?.url === 'string'
    ? [
        {
          url: given.url,
          contentType:
            typeof type === 'string' && /^(image|video|audio)$/.test(type) ? `${type}/*` : 'application/octet-stream',
        },
      ]
    : [];
}

function captionOf(fields: Fields, type: unknown): string {
  const caption = (fields[String(type)] as { caption?: unknown } | null | undefined)?.caption;
  return typeof caption === 'string' ? caption : '';
}

function messagesReport(fields: Fields): StatusReport {
  const { message_uuid: id, status, client_ref: reference, timestamp } = fields;
  if (!isId(id)) throw new UnreadableCallback('message_uuid is missing.');
  if (typeof status !== 'string' || status === '') throw new UnreadableCallback('status is missing.');
  const report = { carrierMessageId: id, messageId: messageIdOf(reference), word: status, at: instantOf(timestamp) };
  return createReport({ ...report, status: statusIn(statuses, status) }, () => messagesProblem(fields.error));
}

function messagesProblem(error: unknown): CarrierProblem {
  const { title, type } = (error ?? {}) as { title?: unknown; type?: unknown };
  const code = typeof type === 'string' && type.includes('#') ? type.slice(type.indexOf('#') + 1) : title;
  return problemOf(typeof code === 'string' || typeof code === 'number' ? String(code) : null, {});
}
