import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accepted, request } from '../api';
import { attentionKey, messagesKey } from '../cache';
import { graphql } from '../generated';
import type { MessageItemFragment } from '../generated/graphql';

const CancelDocument = graphql(`
  mutation Cancel($id: ID!) {
    cancelMessage(id: $id) { message { id } userErrors { code message } }
  }
`);
const ResendDocument = graphql(`
  mutation Resend($id: ID!) {
    resendMessage(id: $id) { message { id } userErrors { code message } }
  }
`);
const DismissDocument = graphql(`
  mutation Dismiss($id: ID!) {
    dismissMessage(id: $id) { message { id } userErrors { code message } }
  }
`);
const SendAgainDocument = graphql(`
  mutation SendAgain($input: SendMessageInput!) {
    sendMessage(input: $input) { message { id } userErrors { code message } }
  }
`);

type Message = Pick<MessageItemFragment, 'id' | 'status' | 'body' | 'confirmation'>;
export type Decision = 'cancel' | 'resend' | 'dismiss';

/** It has ended: only a new text can go out. */
export const hasEnded = ({ status }: Pick<Message, 'status'>) =>
  status === 'FAILED' || status === 'UNDELIVERED' || status === 'CANCELED';

const dismiss = async (id: string) => accepted((await request(DismissDocument, { id })).dismissMessage);

async function resend({ id, status, body, confirmation }: Message, conversationId: string): Promise<unknown> {
  if (!hasEnded({ status })) return accepted((await request(ResendDocument, { id })).resendMessage);
  // The key is the failed text's: trying twice sends one text.
  const confirmedWords = confirmation === null ? null : [...confirmation.words];
  const input = { conversationId, body, confirmedWords, idempotencyKey: `again-${id}` };
  accepted((await request(SendAgainDocument, { input })).sendMessage);
  return dismiss(id);
}

/** What a user decides about a text that is scheduled, in doubt, or did not go out. */
export function useDecide(message: Message, conversationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision): Promise<unknown> => {
      if (decision === 'resend') return resend(message, conversationId);
      return decision === 'dismiss'
        ? dismiss(message.id)
        : request(CancelDocument, { id: message.id }).then(({ cancelMessage }) => accepted(cancelMessage));
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: messagesKey(conversationId) }),
        client.invalidateQueries({ queryKey: attentionKey }),
      ]),
  });
}
