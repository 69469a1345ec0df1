import { t } from '@lingui/core/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { accepted, request } from '../api';
import { reloadConversations } from '../cache';
import { graphql } from '../generated';
import { isolated } from '../language';
import { showToast } from '../ui/toasts';

const MoveDocument = graphql(`
  mutation Move($input: MoveMessagesInput!) {
    moveMessages(input: $input) { moveId conversation { id record { name } } userErrors { code message } }
  }
`);

const UndoMoveDocument = graphql(`
  mutation UndoMove($moveId: ID!) {
    undoMove(moveId: $moveId) { conversation { id } userErrors { code message } }
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
      showToast(t`Moved back.`);
    },
    onError,
  });
}

function movedText(recordName: string | undefined): string {
  if (recordName === undefined) return t`Moved to another record. Later texts will go there, too.`;
  const name = isolated(recordName);
  return t`Moved to ${name}. Later texts will go there, too.`;
}

/** Moves messages to another record and offers to undo it. Opens their conversation there, unless there is something else to do. */
export function useMove(messageIds: readonly string[], goOn?: () => void) {
  const client = useQueryClient();
  const open = useOpenMoved();
  const undo = useUndoMove();
  return useMutation({
    mutationFn: async (toRecordId: string) =>
      accepted((await request(MoveDocument, { input: { messageIds: [...messageIds], toRecordId } })).moveMessages),
    onSuccess: async ({ moveId, conversation }) => {
      if (goOn === undefined) await open(conversation);
      else {
        goOn();
        void reloadConversations(client);
      }
      showToast(
        movedText(conversation?.record.name),
        moveId ? { name: t`Undo`, run: () => undo.mutate(moveId) } : undefined,
      );
    },
    onError,
  });
}
