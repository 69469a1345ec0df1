import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accepted, request } from '../api';
import { applyConversation, reload, workCountsKey } from '../cache';
import { graphql } from '../generated';
import type { UpdateConversationInput } from '../generated/graphql';

const UpdateConversationDocument = graphql(`
  mutation UpdateConversation($input: UpdateConversationInput!) {
    updateConversation(input: $input) { conversation { ...ConversationItem } userErrors { code message } }
  }
`);
const AssignConversationDocument = graphql(`
  mutation AssignConversation($id: ID!, $assigneeId: ID) {
    assignConversation(id: $id, assigneeId: $assigneeId) { conversation { ...ConversationItem } userErrors { code message } }
  }
`);
const ConfirmRoutingDocument = graphql(`
  mutation ConfirmRouting($id: ID!) {
    confirmRouting(conversationId: $id) { conversation { ...ConversationItem } userErrors { code message } }
  }
`);

export type WorkChange =
  | { readonly kind: 'state'; readonly input: UpdateConversationInput }
  | { readonly kind: 'assignee'; readonly id: string; readonly assigneeId: string | null }
  | { readonly kind: 'routing'; readonly id: string };

async function send(change: WorkChange) {
  switch (change.kind) {
    case 'state':
      return (await request(UpdateConversationDocument, { input: change.input })).updateConversation;
    case 'assignee':
      return (await request(AssignConversationDocument, { id: change.id, assigneeId: change.assigneeId }))
        .assignConversation;
    case 'routing':
      return (await request(ConfirmRoutingDocument, { id: change.id })).confirmRouting;
  }
}

/** Changes the work on a conversation, and shows it everywhere on the page. */
export function useChangeWork() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: WorkChange) => accepted(await send(change)).conversation,
    onSuccess: (conversation) => {
      if (conversation !== null && conversation !== undefined) applyConversation(client, conversation);
      void reload(client, { queryKey: ['conversations'] });
      void reload(client, { queryKey: workCountsKey });
    },
  });
}
