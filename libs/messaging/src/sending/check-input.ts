import { invalidNumber, isE164 } from '../numbers/read-customer-address';
import { faultOfName } from '../directory';
import type { Draft } from './draft';

export const maxMedia = 10;
export const tooManyFiles = `A text can have at most ${maxMedia} files.`;
const maxUrlLength = 2_000;
const maxDaysAhead = 365;
/** For inexact clocks and slow connections. */
const toleranceMs = 60_000;

/** What can be wrong with an input by itself, without a look at the database. */
export function checkInput(draft: Draft): void {
  const { input } = draft;
  const mediaUrls = input.mediaUrls ?? [];
  const hasFiles = mediaUrls.length > 0 || (input.uploadIds ?? []).length > 0;
  const targets = [input.conversationId, input.recordId, input.newLeadName].filter((target) => target != null);
  if (targets.length !== 1)
    draft.refuse('INVALID_INPUT', 'Set either conversationId, recordId or newLeadName.', 'conversationId');
  if (input.newLeadName != null) checkNewLead(draft, input.newLeadName);
  const hasText = input.body != null || input.templateId != null;
  if (hasText ? input.body != null && input.templateId != null : !hasFiles)
    draft.refuse('INVALID_INPUT', 'Set either body or templateId.', 'body');
  if (input.conversationId != null && input.to != null)
    draft.refuse('INVALID_INPUT', 'A conversation has its own customer number. Remove "to".', 'to');
  if (input.to != null && !isE164(input.to)) draft.refuse('INVALID_NUMBER', invalidNumber, 'to');
  checkMedia(draft, mediaUrls);
  if (input.sendAt != null) checkTime(draft, input.sendAt);
  else if (input.cancelIfCustomerReplies === true)
    draft.refuse(
      'INVALID_INPUT',
      'Only a scheduled text can be canceled. Choose when to send it, too.',
      'cancelIfCustomerReplies',
    );
  if (input.idempotencyKey != null && (input.idempotencyKey.length === 0 || input.idempotencyKey.length > 255))
    draft.refuse('INVALID_INPUT', 'idempotencyKey must have 1 to 255 characters.', 'idempotencyKey');
}

function checkNewLead(draft: Draft, name: string): void {
  const fault = faultOfName(name);
  if (fault !== null) draft.refuse('INVALID_INPUT', `newLeadName ${fault}.`, 'newLeadName');
  if (draft.input.to == null) draft.refuse('INVALID_INPUT', 'Set "to", too: the number of the new lead.', 'to');
  if (draft.input.phoneNumberId == null)
    draft.refuse('INVALID_INPUT', 'Set phoneNumberId, too: the number to send from.', 'phoneNumberId');
}

function checkMedia(draft: Draft, urls: readonly string[]): void {
  if (urls.length > maxMedia) {
    draft.refuse('INVALID_INPUT', tooManyFiles, 'mediaUrls');
    return;
  }
  urls.forEach((url, index) => {
    if (!/^https:\/\/[^\s/]/.test(url) || url.length > maxUrlLength || !URL.canParse(url))
      draft.refuse(
        'INVALID_INPUT',
        `A file must be an https URL of at most ${maxUrlLength} characters that the carrier can fetch.`,
        'mediaUrls',
        String(index),
      );
  });
}

export function checkTime(draft: Draft, sendAt: Date): void {
  const aheadMs = sendAt.getTime() - draft.now.getTime();
  if (aheadMs < -toleranceMs)
    draft.refuse('INVALID_INPUT', 'The time is in the past. Choose a later one, or send the text now.', 'sendAt');
  else if (aheadMs > maxDaysAhead * 86_400_000)
    draft.refuse('INVALID_INPUT', `A text can be scheduled at most ${maxDaysAhead} days ahead.`, 'sendAt');
}
