import type { Draft } from './draft';

export const maxMedia = 10;
const maxUrlLength = 2_000;
const maxDaysAhead = 365;
/** For inexact clocks and slow connections. */
const toleranceMs = 60_000;

/** What can be wrong with an input by itself, without a look at the database. */
export function checkInput(draft: Draft): void {
  const { input } = draft;
  const mediaUrls = input.mediaUrls ?? [];
  if ((input.conversationId == null) === (input.recordId == null))
    draft.refuse('INVALID_INPUT', 'Set either conversationId or recordId.', 'conversationId');
  const hasText = input.body != null || input.templateId != null;
  if (hasText ? input.body != null && input.templateId != null : mediaUrls.length === 0)
    draft.refuse('INVALID_INPUT', 'Set either body or templateId.', 'body');
  if (input.conversationId != null && input.to != null)
    draft.refuse('INVALID_INPUT', 'A conversation has its own customer number. Remove "to".', 'to');
  checkMedia(draft, mediaUrls);
  if (input.sendAt != null) checkTime(draft, input.sendAt);
  else if (input.cancelIfCustomerReplies === true)
    draft.refuse('INVALID_INPUT', 'Only a scheduled text can be canceled. Set sendAt, too.', 'cancelIfCustomerReplies');
  if (input.idempotencyKey != null && (input.idempotencyKey.length === 0 || input.idempotencyKey.length > 255))
    draft.refuse('INVALID_INPUT', 'idempotencyKey must have 1 to 255 characters.', 'idempotencyKey');
}

function checkMedia(draft: Draft, urls: readonly string[]): void {
  if (urls.length > maxMedia) {
    draft.refuse('INVALID_INPUT', `A text can have at most ${maxMedia} files.`, 'mediaUrls');
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

function checkTime(draft: Draft, sendAt: Date): void {
  const aheadMs = sendAt.getTime() - draft.now.getTime();
  if (aheadMs < -toleranceMs)
    draft.refuse('INVALID_INPUT', 'sendAt is in the past. Choose a later time, or remove it to send now.', 'sendAt');
  else if (aheadMs > maxDaysAhead * 86_400_000)
    draft.refuse('INVALID_INPUT', `sendAt can be at most ${maxDaysAhead} days ahead.`, 'sendAt');
}
