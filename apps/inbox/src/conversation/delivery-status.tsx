import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Tooltip } from 'radix-ui';
import { useState } from 'react';
import { request } from '../api/request';
import { writeAgain } from '../composer/drafts';
import { messagesKey } from '../conversations/conversations-data';
import { graphql } from '../generated';
import type { MessageItemFragment } from '../generated/graphql';
import { nearTimeOf } from '../ui/format';
import { statusWords } from '../ui/words';

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

/** How far a text of ours got, and what can be done about it. */
export function DeliveryStatus({
  message,
  conversationId,
}: {
  readonly message: MessageItemFragment;
  readonly conversationId: string;
}) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: messagesKey(conversationId) });
  const cancel = useMutation({ mutationFn: () => request(CancelDocument, { id: message.id }), onSettled: again });
  const resend = useMutation({ mutationFn: () => request(ResendDocument, { id: message.id }), onSettled: again });
  const isScheduled = message.status === 'SCHEDULED';
  const words = message.needsAttention
    ? 'Waits for you'
    : isScheduled && message.sendAt
      ? `Scheduled for ${nearTimeOf(message.sendAt)}`
      : statusWords[message.status];
  const refused = [
    ...(cancel.data?.cancelMessage.userErrors ?? []),
    ...(resend.data?.resendMessage.userErrors ?? []),
    ...[cancel.error, resend.error].filter((error) => error !== null),
  ];
  return (
    <>
      {message.problem ? (
        <Problem words={words} problem={message.problem} />
      ) : (
        <span className="status" data-status={message.status}>
          {words}
        </span>
      )}
      {isScheduled && (
        <button type="button" className="link" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          Take back
        </button>
      )}
      {message.needsAttention && (
        <button type="button" className="link" disabled={resend.isPending} onClick={() => resend.mutate()}>
          {isScheduled ? 'Send it all the same' : 'Send it again'}
        </button>
      )}
      {(message.status === 'FAILED' || message.status === 'UNDELIVERED') && (
        <button type="button" className="link" onClick={() => writeAgain(conversationId, message.body)}>
          Write it again
        </button>
      )}
      {refused.map(({ message: reason }) => (
        <span key={reason} role="alert" className="status-problem">
          {reason}
        </span>
      ))}
    </>
  );
}

/** Told to whoever points at it, comes to it with the keyboard, or taps it. */
function Problem({
  words,
  problem: { reason, advice, providerCode },
}: {
  readonly words: string;
  readonly problem: NonNullable<MessageItemFragment['problem']>;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Tooltip.Provider delayDuration={150}>
      <Tooltip.Root open={isOpen} onOpenChange={setIsOpen}>
        <Tooltip.Trigger
          className="status status-problem"
          // A tap would close it.
          onPointerDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.preventDefault();
            setIsOpen(true);
          }}
        >
          {words} — why?
        </Tooltip.Trigger>
        {/* Not into the history, which would be read out with it. */}
        <Tooltip.Portal container={document.querySelector('main')}>
          <Tooltip.Content className="popover" sideOffset={6} collisionPadding={12}>
            <p>
              <strong>{reason}</strong>
            </p>
            <p>{advice}</p>
            {providerCode && <p className="quiet">The carrier’s code: {providerCode}</p>}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
