import { t } from '@lingui/core/macro';
import { WhyHere } from '../corrections';
import type { ConversationItemFragment, MessageItemFragment } from '../generated/graphql';
import { isolated } from '../language';
import { LinkedText, MediaView } from '../media';
import { DeliveryStatus } from '../sending';
import { exactTimeOf, timeOf } from '../ui/format';
import { automationName, WhySent } from './automation';

type MessageBubbleProps = { readonly message: MessageItemFragment; readonly conversation: ConversationItemFragment };

const labelOf = (writer: string, at: string) => `${isolated(writer)}, ${exactTimeOf(at)}`;

export function MessageBubble({ message, conversation: { id, record } }: MessageBubbleProps) {
  const { direction, sender, sentBy, createdAt, status, isExcess, media, body, reactions } = message;
  const isOutbound = direction === 'OUTBOUND';
  const senderName = sender?.name ?? sentBy ?? automationName(message.automation);
  const name = isolated(record.name);
  if (message.reactionTo !== null) return <ReactionLine message={message} name={record.name} />;
  return (
    <article
      className="message"
      data-outbound={isOutbound || undefined}
      data-status={status}
      aria-label={labelOf(isOutbound ? senderName : record.name, createdAt)}
    >
      <div className="bubble">
        {media.map((file, place) => (
          <MediaView key={place} file={file} messageId={message.id} place={place} />
        ))}
        {body !== '' && (
          <p className="body" dir="auto">
            <LinkedText>{body}</LinkedText>
          </p>
        )}
        {reactions.length > 0 && (
          <p className="reactions" aria-label={t`${name} reacted`}>
            {reactions.map(({ emoji }) => emoji).join(' ')}
          </p>
        )}
      </div>
      <footer className="meta">
        {isOutbound && <bdi>{senderName}</bdi>}
        <time dateTime={createdAt} title={exactTimeOf(createdAt)}>
          {timeOf(createdAt)}
        </time>
        {isExcess && <span>{t`Too many texts in a minute – no notification`}</span>}
        {isOutbound && <WhySent automation={message.automation} />}
        {isOutbound ? (
          <DeliveryStatus message={message} conversationId={id} />
        ) : (
          <WhyHere message={message} record={record} />
        )}
      </footer>
    </article>
  );
}

/** A reaction is shown at the message that it quotes; its own text takes one quiet line. */
function ReactionLine({
  message: { body, createdAt },
  name,
}: {
  readonly message: MessageItemFragment;
  readonly name: string;
}) {
  return (
    <article className="reaction-line" aria-label={labelOf(name, createdAt)}>
      <span dir="auto" title={body}>
        {body}
      </span>{' '}
      <time dateTime={createdAt} title={exactTimeOf(createdAt)}>
        {timeOf(createdAt)}
      </time>
    </article>
  );
}
