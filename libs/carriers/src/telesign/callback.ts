import {
  UnreadableCallback,
  type CarrierEvent,
  type CarrierStatus,
  type InboundText,
  type Media,
  type StatusReport,
} from '@patchbay/messaging';
import { common, problemOf, type ProblemTable, words } from '../problems';
import { readFields } from '../post-to-carrier';
import { createReport, statusIn, type StatusTable } from '../status-report';
import { cleanWord, instantOf, isId, messageIdOf, withPlus } from '../words';

type Fields = Readonly<Record<string, unknown>>;

const statuses: StatusTable = {
  '200': 'delivered',
  '203': 'sent',
  '207': 'undelivered',
  '210': 'undelivered',
  '211': 'undelivered',
  '220': 'undelivered',
  '221': 'undelivered',
  '222': 'undelivered',
  '229': 'failed',
  '230': 'failed',
  '231': 'failed',
  '233': 'failed',
  '237': 'failed',
  '238': 'failed',
  '251': 'sent',
  '290': 'queued',
  '291': 'queued',
  '292': 'sent',
  '295': 'sent',
};

const problems: ProblemTable = {
  '207': common.unexplained,
  '210': common.outOfReach,
  '211': common.takesNoTexts,
  '220': common.noSuchNumber,
  '221': common.expired,
  '222': common.takesNoTexts,
  '229': common.blocked,
  '230': common.blocked,
  '231': common.unsupported,
  '233': words('BLOCKED_BY_CARRIER', 'TeleSign considers the number a risk.', 'Reach the customer another way.'),
  '237': common.regionForbidden,
  '238': common.regionForbidden,
  '501': common.wrongCredentials,
  '504': common.wrongSender,
  '506': common.noSuchNumber,
  '507': common.wrongSender,
};

export const telesignProblem = (code: string) => problemOf(code, problems);

/** A failure has its own code, or one of TeleSign's request errors, which start at 500. */
export function telesignStatus(code: string): CarrierStatus | null {
  return statusIn(statuses, code) ?? (/^5\d\d$/.test(code) ? 'failed' : null);
}

/** Texts and reports come to one URL. Throws `UnreadableCallback`. */
export function readTelesignCallback(rawBody: Buffer): CarrierEvent {
  const fields = readFields(rawBody.toString('utf8'));
  const { reference_id: id, sub_resource: kind } = fields;
  if (!isId(id)) throw new UnreadableCallback('reference_id is missing.');
  return kind === 'mo_sms' || kind === 'mo_mms' || isFields(fields.user_response)
    ? textOf(id, fields)
    : telesignReport(id, fields);
}

function textOf(carrierMessageId: string, fields: Fields): InboundText {
  const response = isFields(fields.user_response) ? fields.user_response : {};
  const { phone_number: from, sender_id: to, mo_message: message } = response;
  if (typeof from !== 'string' || typeof to !== 'string')
    throw new UnreadableCallback('phone_number or sender_id is missing.');
  const content = isFields(fields.content) ? fields.content : isFields(response.content) ? response.content : {};
  const texts = Object.entries(content).flatMap(([name, value]) =>
    /^text_\d+$/.test(name) && typeof value === 'string' ? [value] : [],
  );
  const body = typeof message === 'string' ? message : texts.join('\n');
  return { kind: 'text', carrierMessageId, from: withPlus(from), to: withPlus(to), body, media: mediaOf(content) };
}

const mediaTypes = { image: 'image/*', video: 'video/*', audio: 'audio/*' } as const;
const maxMedia = 10;

function mediaOf(content: Fields): Media[] {
  return Object.entries(content)
    .flatMap(([name, url]) => {
      const kind = /^url_(image|video|audio)_\d+$/.exec(name)?.[1] as keyof typeof mediaTypes | undefined;
      return kind !== undefined && typeof url === 'string' ? [{ url, contentType: mediaTypes[kind] }] : [];
    })
    .slice(0, maxMedia);
}

/** For callbacks and for answers of TeleSign's API. */
export function telesignReport(carrierMessageId: string, fields: Fields): StatusReport {
  const given = isFields(fields.status) ? fields.status : {};
  if (typeof given.code !== 'number' && typeof given.code !== 'string')
    throw new UnreadableCallback('status.code is missing.');
  const code = cleanWord(String(given.code));
  const at = instantOf(given.updated_on);
  const messageId = messageIdOf(fields.external_id);
  return createReport({ carrierMessageId, messageId, status: telesignStatus(code), word: code, at }, () =>
    telesignProblem(code),
  );
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
