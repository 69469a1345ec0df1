import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accepted, request } from '../api';
import { messagesKey } from '../cache';
import { graphql } from '../generated';
import type { MessageItemFragment, MessageStatus } from '../generated/graphql';
import { nearTimeOf } from '../ui/format';
import { DeliveryProblem } from './delivery-problem';
import { editAgain } from './drafts';

const CancelDocument = graphql(`
  mutation Cancel($id: ID!) {
    cancelMessage(id: $id) { message { id } userErrors { message } }
  }
`);

const ResendDocument = graphql(`
  mutation Resend($id: ID!) {
    resendMessage(id: $id) { message { id } userErrors { message } }
  }
`);

const statusNames: Readonly<Record<MessageStatus, string>> = {
  RECEIVED: 'Received',
  SCHEDULED: 'Scheduled',
  QUEUED: 'Queued',
  SENDING: 'Sending',
  SENT: 'Sent',
  DELIVERED: 'Delivered',
  UNDELIVERED: 'Not delivered',
  FAILED: 'Failed',
  CANCELED: 'Canceled',
};

function textOf({ status, needsAttention, sendAt }: MessageItemFragment): string {
  if (needsAttention) return 'Needs your decision';
  return status === 'SCHEDULED' && sendAt ? `Scheduled for ${nearTimeOf(sendAt)}` : statusNames[status];
}

type DeliveryStatusProps = { readonly message: MessageItemFragment; readonly conversationId: string };

/** How far an outbound message got, and what the user can do about it. */
export function DeliveryStatus({ message, conversationId }: DeliveryStatusProps) {
  const { id, status, problem, needsAttention, body } = message;
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (action: 'cancel' | 'resend') =>
      action === 'cancel'
        ? accepted((await request(CancelDocument, { id })).cancelMessage)
        : accepted((await request(ResendDocument, { id })).resendMessage),
    onSettled: () => client.invalidateQueries({ queryKey: messagesKey(conversationId) }),
  });
  return (
    <>
      {problem ? (
        <DeliveryProblem status={textOf(message)} problem={problem} />
      ) : (
        <span className="status" data-status={status}>
          {textOf(message)}
        </span>
      )}
      {status === 'SCHEDULED' && (
        <button type="button" className="link" disabled={isPending} onClick={() => mutate('cancel')}>
          Cancel sending
        </button>
      )}
      {needsAttention && (
        <button type="button" className="link" disabled={isPending} onClick={() => mutate('resend')}>
          {status === 'SCHEDULED' ? 'Send anyway' : 'Send again'}
        </button>
      )}
      {(status === 'FAILED' || status === 'UNDELIVERED') && (
        <button type="button" className="link" onClick={() => editAgain(conversationId, body)}>
          Edit and resend
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
