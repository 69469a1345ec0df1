import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { attachAgain } from '../media';
import type { MessageItemFragment, MessageStatus } from '../generated/graphql';
import { nearTimeOf } from '../ui/format';
import { DeliveryProblem } from './delivery-problem';
import { editAgain } from './drafts';
import { ScheduledActions } from './scheduled-actions';
import { hasEnded, useDecide } from './use-decide';

const statusNames: Readonly<Record<MessageStatus, MessageDescriptor>> = {
  RECEIVED: msg`Received`,
  SCHEDULED: msg`Scheduled`,
  QUEUED: msg`Queued`,
  SENDING: msg`Sending`,
  SENT: msg`Sent`,
  DELIVERED: msg`Delivered`,
  UNDELIVERED: msg`Not delivered`,
  FAILED: msg`Failed`,
  CANCELED: msg`Canceled`,
};

export function statusTextOf(message: Pick<MessageItemFragment, 'status' | 'needsAttention' | 'sendAt'>): string {
  const { status, needsAttention, sendAt } = message;
  if (needsAttention && !hasEnded(message)) return t`Needs your decision`;
  if (status !== 'SCHEDULED' || !sendAt) return i18n._(statusNames[status]);
  const time = nearTimeOf(sendAt);
  return t`Scheduled for ${time}`;
}

type DeliveryStatusProps = { readonly message: MessageItemFragment; readonly conversationId: string };

/** How far an outbound message got, and what the user can do about it. */
export function DeliveryStatus({ message, conversationId }: DeliveryStatusProps) {
  const { status, problem, needsAttention, body, media } = message;
  const { mutate, isPending, error } = useDecide(message, conversationId);
  const editAndResend = () => {
    editAgain(conversationId, body);
    if (media.length > 0) void attachAgain(conversationId, media);
  };
  return (
    <>
      {problem ? (
        <DeliveryProblem status={statusTextOf(message)} problem={problem} />
      ) : (
        <span className="status" data-status={status}>
          {statusTextOf(message)}
        </span>
      )}
      {status === 'SCHEDULED' && (
        <ScheduledActions message={message} isBusy={isPending} onCancel={() => mutate('cancel')} />
      )}
      {needsAttention && (
        <button type="button" className="link" disabled={isPending} onClick={() => mutate('resend')}>
          {status === 'SCHEDULED' ? t`Send anyway` : t`Send again`}
        </button>
      )}
      {(status === 'FAILED' || status === 'UNDELIVERED' || (status === 'CANCELED' && needsAttention)) && (
        <button type="button" className="link" onClick={editAndResend}>
          {t`Edit and resend`}
        </button>
      )}
      {needsAttention && status !== 'SCHEDULED' && (
        <button type="button" className="link" disabled={isPending} onClick={() => mutate('dismiss')}>
          {t`Dismiss`}
        </button>
      )}
      {error && (
        <span role="alert" className="status-problem">
          {error.message}
        </span>
      )}
    </>
  );
}
