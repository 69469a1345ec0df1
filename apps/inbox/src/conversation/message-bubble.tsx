import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Popover } from 'radix-ui';
import { useEffect, useState } from 'react';
import { request } from '../api/request';
import { session } from '../api/session';
import { messagesKey } from '../conversations/conversations-data';
import { graphql } from '../generated';
import type { ConversationItemFragment, MessageItemFragment } from '../generated/graphql';
import { exactTimeOf, timeOf } from '../ui/format';
import { statusWords } from '../ui/words';
import { WhyHere } from './why-here';

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

export function MessageBubble({ message, conversation }: { readonly message: MessageItemFragment; readonly conversation: ConversationItemFragment }) {
  const isOurs = message.direction === 'OUTBOUND';
  return (
    <article className="message" data-ours={isOurs || undefined} data-status={message.status} aria-label={`${isOurs ? (message.sender?.name ?? 'Automatic answer') : conversation.record.name}, ${exactTimeOf(message.createdAt)}`}>
      <div className="bubble">
        {message.media.map((media) => (
          <MediaView key={media.url} {...media} />
        ))}
        {message.body !== '' && <p className="body" dir="auto">{message.body}</p>}
      </div>
      <footer className="meta">
        {isOurs && <span>{message.sender?.name ?? 'Automatic answer'}</span>}
        <time dateTime={message.createdAt} title={exactTimeOf(message.createdAt)}>{timeOf(message.createdAt)}</time>
        {isOurs ? <Status message={message} conversationId={conversation.id} /> : <WhyHere message={message} conversation={conversation} />}
      </footer>
    </article>
  );
}

function Status({ message, conversationId }: { readonly message: MessageItemFragment; readonly conversationId: string }) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: messagesKey(conversationId) });
  const cancel = useMutation({ mutationFn: () => request(CancelDocument, { id: message.id }), onSettled: again });
  const resend = useMutation({ mutationFn: () => request(ResendDocument, { id: message.id }), onSettled: again });
  const words = message.status === 'SCHEDULED' && message.sendAt ? `Scheduled for ${exactTimeOf(message.sendAt)}` : statusWords[message.status];
  const refused = [...(cancel.data?.cancelMessage.userErrors ?? []), ...(resend.data?.resendMessage.userErrors ?? [])];
  return (
    <>
      {message.problem ? (
        <Popover.Root>
          <Popover.Trigger className="status status-problem" title={`${message.problem.reason} ${message.problem.advice}`}>
            {words} — why?
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content className="popover" sideOffset={6} collisionPadding={12}>
              <p>
                <strong>{message.problem.reason}</strong>
              </p>
              <p>{message.problem.advice}</p>
              {message.problem.providerCode && <p className="quiet">The carrier’s code: {message.problem.providerCode}</p>}
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      ) : (
        <span className="status" data-status={message.status}>{words}</span>
      )}
      {(message.status === 'SCHEDULED' || message.needsAttention) && (
        <button type="button" className="link" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          Take back
        </button>
      )}
      {message.needsAttention && (
        <button type="button" className="link" disabled={resend.isPending} onClick={() => resend.mutate()}>
          Send it
        </button>
      )}
      {refused.map(({ message: reason }) => (
        <span key={reason} role="alert" className="status-problem">{reason}</span>
      ))}
    </>
  );
}

/** The gateway wants to know who asks, which an address in a page cannot tell: the file is fetched here. */
function MediaView({ url, contentType }: { readonly url: string; readonly contentType: string }) {
  const [file, setFile] = useState<{ readonly address: string; readonly type: string } | 'reading' | 'failed'>('reading');
  useEffect(() => {
    const leaving = new AbortController();
    let address: string | undefined;
    fetch(url, { headers: { authorization: `Bearer ${session.token ?? ''}` }, signal: leaving.signal })
      .then(async (response) => {
        if (!response.ok) return setFile('failed');
        const blob = await response.blob();
        address = URL.createObjectURL(blob);
        setFile({ address, type: blob.type });
      })
      .catch(() => setFile('failed'));
    return () => {
      leaving.abort();
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [url]);
  if (file === 'reading') return <div className="media" aria-busy="true" />;
  if (file === 'failed') return <p className="media-failed">A file ({contentType}) could not be shown.</p>;
  if (file.type.startsWith('image/')) return <img className="media" src={file.address} alt="Sent with the text" />;
  if (file.type.startsWith('video/')) return <video className="media" src={file.address} controls />;
  if (file.type.startsWith('audio/')) return <audio src={file.address} controls />;
  return <a href={file.address} download>Save the file ({file.type})</a>;
}
