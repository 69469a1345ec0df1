import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { accepted, request } from '../api';
import { reloadConversations } from '../cache';
import { graphql } from '../generated';
import { showToast } from '../ui/toasts';

const MoveDocument = graphql(`
  mutation Move($input: MoveMessagesInput!) {
    moveMessages(input: $input) { moveId conversation { id record { name } } userErrors { message } }
  }
`);

const UndoMoveDocument = graphql(`
  mutation UndoMove($moveId: ID!) {
    undoMove(moveId: $moveId) { conversation { id } userErrors { message } }
  }
`);

const onError = ({ message }: Error) => showToast(message);

function useOpenMoved() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return async (conversation: { readonly id: string } | null | undefined) => {
    await reloadConversations(client);
    if (conversation) navigate(`/c/${conversation.id}${location.search}`);
  };
}

/** Undoes a move by its ID, and opens the conversation where its messages were before. */
export function useUndoMove() {
  const open = useOpenMoved();
  return useMutation({
    mutationFn: async (moveId: string) => accepted((await request(UndoMoveDocument, { moveId })).undoMove),
    onSuccess: async ({ conversation }) => {
      await open(conversation);
      showToast('Moved back.');
    },
    onError,
  });
}

/** Moves a message to another record, opens its conversation there, and offers to undo it. */
export function useMove(messageId: string) {
  const open = useOpenMoved();
  const undo = useUndoMove();
  return useMutation({
    mutationFn: async (toRecordId: string) =>
      accepted((await request(MoveDocument, { input: { messageIds: [messageId], toRecordId } })).moveMessages),
    onSuccess: async ({ moveId, conversation }) => {
      await open(conversation);
      showToast(
        `Moved to ${conversation?.record.name ?? 'another record'}. Later texts will go there, too.`,
        moveId ? { name: 'Undo', run: () => undo.mutate(moveId) } : undefined,
      );
    },
    onError,
  });
}
