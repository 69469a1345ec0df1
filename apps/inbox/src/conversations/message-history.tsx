import { t } from '@lingui/core/macro';
import { Fragment, useLayoutEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { ConversationItemFragment } from '../generated/graphql';
import { LightboxHost } from '../media';
import { PendingBubbles } from '../sending';
import { dayOf, isSameDay } from '../ui/format';
import { LoadError } from '../ui/problem';
import { useHighlight } from '../ui/use-highlight';
import { useInView } from '../ui/use-in-view';
import { MessageBubble } from './message-bubble';
import { useHistory } from './use-history';

interface MessageHistoryProps {
  readonly conversation: ConversationItemFragment;
  /** The message to open at; null for the end. */
  readonly foundId: string | null;
  /** To mark in it. */
  readonly words: string;
}

export function MessageHistory({ conversation, foundId, words }: MessageHistoryProps) {
  const { id } = conversation;
  const history = useHistory(id, foundId);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = history;
  const messages = [...(history.data?.pages ?? [])].reverse().flatMap(({ items }) => items);
  const top = useInView(hasNextPage && !isFetchingNextPage, fetchNextPage);
  const isFound = foundId !== null && messages.some((message) => message.id === foundId);
  return (
    // The column runs from its end: what loads above moves nothing, and new messages are in view.
    <div className="history" tabIndex={0} role="group" aria-label={t`History`}>
      <div className="history-content" role="log" aria-live="polite" aria-relevant="additions">
        <div ref={top} />
        {history.isPending && <HistorySkeleton />}
        {history.isError && <LoadError error={history.error} onRetry={history.refetch} />}
        {isFetchingNextPage && <p className="hint">{t`Loading earlier messages…`}</p>}
        {messages.map((message, index) => {
          const previous = messages[index - 1];
          const bubble = <MessageBubble message={message} conversation={conversation} />;
          return (
            <Fragment key={message.id}>
              {(previous === undefined || !isSameDay(previous.createdAt, message.createdAt)) && (
                <h3 className="day">{dayOf(message.createdAt)}</h3>
              )}
              {message.id === foundId ? <Found words={words}>{bubble}</Found> : bubble}
            </Fragment>
          );
        })}
        {foundId !== null && history.isSuccess && !isFound && <Gone />}
        {history.hasPreviousPage ? (
          <Later isBusy={history.isFetchingPreviousPage} onLoad={() => void history.fetchPreviousPage()} />
        ) : (
          <PendingBubbles threadKey={id} seenMessageId={messages.at(-1)?.id ?? null} />
        )}
      </div>
      <LightboxHost messages={messages} />
    </div>
  );
}

/** The message that was looked for comes into view once, with the words marked. */
function Found({ words, children }: { readonly words: string; readonly children: React.ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => element.current?.scrollIntoView({ block: 'center' }), []);
  useHighlight(element, words);
  return (
    <div ref={element} className="found-message" data-found>
      {children}
    </div>
  );
}

function Later({ isBusy, onLoad }: { readonly isBusy: boolean; readonly onLoad: () => void }) {
  const [, setParameters] = useSearchParams();
  const toEnd = () =>
    setParameters((parameters) => {
      parameters.delete('at');
      return parameters;
    });
  return (
    <p className="later">
      <button type="button" className="button" disabled={isBusy} onClick={onLoad}>
        {t`Show later messages`}
      </button>
      <button type="button" className="button" onClick={toEnd}>
        {t`Go to the latest`}
      </button>
    </p>
  );
}

function Gone() {
  return (
    <p className="hint" role="status">
      {t`This message is no longer in this conversation. It may have moved to another record.`}
    </p>
  );
}

/** While it loads, also on a slow line. */
function HistorySkeleton() {
  return (
    <div className="history-skeleton" aria-busy="true" aria-label={t`Loading messages`}>
      {[60, 40, 70, 30].map((width, index) => (
        <span
          key={width}
          className="bar bubble-bar"
          data-outbound={index % 2 === 1 || undefined}
          style={{ width: `${width}%` }}
        />
      ))}
    </div>
  );
}
