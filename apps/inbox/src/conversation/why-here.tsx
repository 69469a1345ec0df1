import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { request } from '../api/request';
import { readAnew } from '../conversations/conversations-data';
import { RecordSearch } from '../records/record-search';
import { graphql } from '../generated';
import type { ConversationItemFragment, MessageItemFragment } from '../generated/graphql';
import { announce } from '../ui/toasts';
import { lostWords, recordTypeName, ruleWords } from '../ui/words';

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

/** Why a text came to this record, and the way to another one. */
export function WhyHere({
  message,
  conversation,
}: {
  readonly message: MessageItemFragment;
  readonly conversation: ConversationItemFragment;
}) {
  const [isMoving, setIsMoving] = useState(false);
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const readMoved = () =>
    readAnew(client, ({ queryKey: [key] }) =>
      ['conversations', 'messages', 'conversation', 'record'].includes(String(key)),
    );

  const undo = useMutation({
    mutationFn: (moveId: string) => request(UndoMoveDocument, { moveId }),
    onSuccess: async ({ undoMove: { conversation: back, userErrors } }) => {
      const [refusal] = userErrors;
      if (refusal !== undefined) return announce(refusal.message);
      await readMoved();
      if (back) navigate(`/c/${back.id}${location.search}`);
      announce('It is back where it was.');
    },
  });
  const move = useMutation({
    mutationFn: (toRecordId: string) => request(MoveDocument, { input: { messageIds: [message.id], toRecordId } }),
    onSuccess: async ({ moveMessages: { moveId, conversation: moved, userErrors } }) => {
      const [refusal] = userErrors;
      if (refusal !== undefined) return announce(refusal.message);
      setIsMoving(false);
      await readMoved();
      if (moved) navigate(`/c/${moved.id}${location.search}`);
      announce(
        `Moved to ${moved?.record.name ?? 'another record'}. Later texts follow.`,
        moveId ? { name: 'Undo', act: () => undo.mutate(moveId) } : undefined,
      );
    },
  });

  const { routing } = message;
  if (!routing) return null;
  const others = routing.candidates.filter(({ rank }) => rank > 1);
  return (
    <Popover.Root onOpenChange={(isOpen) => !isOpen && setIsMoving(false)}>
      <Popover.Trigger className="link" data-ambiguous={routing.isAmbiguous || undefined}>
        {routing.isAmbiguous ? 'Is it right here?' : 'Why is this here?'}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover popover-wide"
          sideOffset={6}
          collisionPadding={12}
          aria-label="Why is this here?"
        >
          {isMoving ? (
            <>
              <h3>Move this text to another record</h3>
              <RecordSearch autoFocus onChoose={({ id }) => move.mutate(id)} exclude={conversation.record.id} />
              {move.error && (
                <p role="alert" className="status-problem">
                  {move.error.message}
                </p>
              )}
            </>
          ) : (
            <>
              <h3>Why is this under {conversation.record.name}?</h3>
              <p>{ruleWords[routing.decidedBy]}</p>
              {routing.isAmbiguous && (
                <p className="notice">That tells little: have a look whether it is the right one.</p>
              )}
              {others.length > 0 && (
                <>
                  <p className="quiet">Other records with this number:</p>
                  <ul className="candidates">
                    {others.map(({ record, lostBy }) => (
                      <li key={record.id}>
                        <strong dir="auto">{record.name}</strong> ({recordTypeName[record.type]})
                        {lostBy ? ` ${lostWords[lostBy]}` : ''}
                        <button
                          type="button"
                          className="link"
                          disabled={move.isPending}
                          onClick={() => move.mutate(record.id)}
                        >
                          Move here
                        </button>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <button type="button" className="button" onClick={() => setIsMoving(true)}>
                Move to another record…
              </button>
            </>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
