import {
  readKeyword,
  UnreadableCallback,
  type CarrierEvent,
  type InboundText,
  type Media,
  type StatusReport,
} from '@patchbay/messaging';
import { fieldsOf, formType, mediaTypeOf, readForm, type FormFields } from '../form';
import { readFields } from '../post-to-carrier';
import { problemOf } from '../problems';
import { createReport, statusIn, type StatusTable } from '../status-report';
import { isId, messageIdOf } from '../words';
import { decodePossibleBase64 } from './possible-base64';

const statuses: StatusTable = {
  accepted: 'queued',
  scheduled: 'queued',
  queued: 'queued',
  sending: 'sending',
  sent: 'sent',
  partially_delivered: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'failed',
};

/** The keywords that Twilio handles by default: it replies and blocks sends. We handle the others. */
const ownKeywords = new Set([
  'STOP',
  'UNSUBSCRIBE',
  'END',
  'QUIT',
  'STOPALL',
  'REVOKE',
  'OPTOUT',
  'CANCEL',
  'START',
  'YES',
  'UNSTOP',
  'HELP',
  'INFO',
]);
const maxMedia = 10;

/** The fields of a callback: a form, or JSON if the account is set up for it. */
export function fieldsOfCallback(contentType: string | undefined, rawBody: Buffer): FormFields {
  if (mediaTypeOf(contentType) === formType) return fieldsOf(readForm(rawBody));
  const given = Object.entries(readFields(rawBody.toString('utf8')));
  return fieldsOf(
    given.flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, String(value)] as const] : [],
    ),
  );
}

/**
 * Reads a callback by its path: `messages`, or `status` followed by our id. Throws `UnreadableCallback` if a required
 * field is missing.
 */
export function readTwilioCallback(path: string, fields: FormFields, answersKeywords: boolean): CarrierEvent {
  const id = fields.MessageSid ?? fields.SmsMessageSid ?? fields.SmsSid;
  if (!isId(id)) throw new UnreadableCallback('MessageSid is missing.');
  const [kind, messageId] = path.split('/');
  return kind === 'status' ? statusOf(id, messageId, fields) : textOf(id, fields, answersKeywords);
}

/** RCS comes like SMS, from the same customers. What is in front of a sender is removed for all carriers (`readCustomerAddress`). */
const textChannel = /^(?:rcs|sms|mms|tel):/i;
const otherChannel = /^([a-z]+):/i;

function textOf(carrierMessageId: string, fields: FormFields, answersKeywords: boolean): CarrierEvent {
  const { From: from, To: given, Body: body = '' } = fields;
  if (!from || !given) throw new UnreadableCallback('From or To is missing.');
  const to = given.replace(textChannel, '');
  const channel = otherChannel.exec(from.replace(textChannel, ''))?.[1] ?? otherChannel.exec(to)?.[1];
  if (channel !== undefined) return { kind: 'ignored', cause: `A message over ${channel} is not a text message.` };
  const keyword = keywordOf(fields, body, answersKeywords);
  return {
    kind: 'text',
    carrierMessageId,
    from,
    to,
    body: decodePossibleBase64(body),
    media: mediaOf(fields),
    ...(keyword && { keyword }),
  };
}

/** With Advanced Opt-Out, Twilio says how it understood the text. With its default handling, it does not say. */
function keywordOf(fields: FormFields, body: string, answersKeywords: boolean): InboundText['keyword'] {
  const type = fields.OptOutType?.toUpperCase();
  if (type === 'STOP' || type === 'START' || type === 'HELP') return { meaning: type, isAnswered: true };
  const word = body.trim().toUpperCase();
  const meaning = answersKeywords && ownKeywords.has(word) ? readKeyword(word) : null;
  return meaning === null ? undefined : { meaning, isAnswered: true };
}

function mediaOf(fields: FormFields): Media[] {
  const count = Math.min(Number(fields.NumMedia) || 0, maxMedia);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const url = fields[`MediaUrl${index}`];
    return url ? [{ url, contentType: fields[`MediaContentType${index}`] ?? 'application/octet-stream' }] : [];
  });
}

function statusOf(carrierMessageId: string, messageId: string | undefined, fields: FormFields): CarrierEvent {
  const word = fields.MessageStatus ?? fields.SmsStatus;
  if (!word) throw new UnreadableCallback('MessageStatus is missing.');
  return twilioReport(carrierMessageId, messageIdOf(messageId), word, fields.ErrorCode);
}

/** For callbacks and for answers of Twilio's API. */
export function twilioReport(
  carrierMessageId: string,
  messageId: string | null,
  word: string,
  errorCode: string | undefined,
): StatusReport {
  const status = statusIn(statuses, word);
  return createReport({ carrierMessageId, messageId, status, word }, () => problemOf(errorCode || null));
}
