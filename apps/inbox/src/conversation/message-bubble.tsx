import type { ConversationItemFragment, MessageItemFragment } from '../generated/graphql';
import { exactTimeOf, timeOf } from '../ui/format';
import { DeliveryStatus } from './delivery-status';
import { MediaView } from './media-view';
import { WhyHere } from './why-here';

export function MessageBubble({
  message,
  conversation,
}: {
  readonly message: MessageItemFragment;
  readonly conversation: ConversationItemFragment;
}) {
  const isOurs = message.direction === 'OUTBOUND';
  return (
    <article
      className="message"
      data-ours={isOurs || undefined}
      data-status={message.status}
      aria-label={`${isOurs ? (message.sender?.name ?? 'Automatic answer') : conversation.record.name}, ${exactTimeOf(message.createdAt)}`}
    >
      <div className="bubble">
        {message.media.map((media) => (
          <MediaView key={media.url} {...media} />
        ))}
        {message.body !== '' && (
          <p className="body" dir="auto">
            {message.body}
          </p>
        )}
      </div>
      <footer className="meta">
        {isOurs && <span>{message.sender?.name ?? 'Automatic answer'}</span>}
        <time dateTime={message.createdAt} title={exactTimeOf(message.createdAt)}>
          {timeOf(message.createdAt)}
        </time>
        {isOurs ? (
          <DeliveryStatus message={message} conversationId={conversation.id} />
        ) : (
          <WhyHere message={message} conversation={conversation} />
        )}
      </footer>
    </article>
  );
}
