import { WhyHere } from '../corrections';
import type { ConversationItemFragment, MessageItemFragment } from '../generated/graphql';
import { DeliveryStatus } from '../sending';
import { exactTimeOf, timeOf } from '../ui/format';
import { MediaView } from './media-view';

type MessageBubbleProps = { readonly message: MessageItemFragment; readonly conversation: ConversationItemFragment };

export function MessageBubble({ message, conversation: { id, record } }: MessageBubbleProps) {
  const { direction, sender, sentBy, createdAt, status, isExcess, media, body } = message;
  const isOutbound = direction === 'OUTBOUND';
  const senderName = sender?.name ?? sentBy ?? 'Automatic reply';
  return (
    <article
      className="message"
      data-outbound={isOutbound || undefined}
      data-status={status}
      aria-label={`${isOutbound ? senderName : record.name}, ${exactTimeOf(createdAt)}`}
    >
      <div className="bubble">
        {media.map((file) => (
          <MediaView key={file.url} {...file} />
        ))}
        {body !== '' && (
          <p className="body" dir="auto">
            {body}
          </p>
        )}
      </div>
      <footer className="meta">
        {isOutbound && <span>{senderName}</span>}
        <time dateTime={createdAt} title={exactTimeOf(createdAt)}>
          {timeOf(createdAt)}
        </time>
        {isExcess && <span>Too many texts in a minute – no notification</span>}
        {isOutbound ? (
          <DeliveryStatus message={message} conversationId={id} />
        ) : (
          <WhyHere message={message} record={record} />
        )}
      </footer>
    </article>
  );
}
