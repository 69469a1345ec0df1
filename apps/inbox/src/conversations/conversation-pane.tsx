import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { CloseCall } from '../corrections';
import { RecordDetails } from '../directory';
import { isolated } from '../language';
import { OthersHere, useOthersHere } from '../presence';
import { Composer, conversationAddressee } from '../sending';
import { LoadError } from '../ui/problem';
import { Notes, useChangeWork, WorkBar } from '../work';
import { type Conversation, conversationQuery } from './conversation-query';
import { focusRow } from './conversation-row';
import { MessageHistory } from './message-history';
import { PaneHead } from './pane-head';
import { useHistory } from './use-history';
import { useMarkRead } from './use-mark-read';
import { useShortcuts } from '../ui/shortcuts';

interface ConversationPaneProps {
  readonly id: string;
  /** A message to open it at. */
  readonly foundId: string | null;
  readonly words: string;
}

export function ConversationPane({ id, foundId, words }: ConversationPaneProps) {
  // Stays open from one conversation to the next, except on a small screen, where it would cover the next one.
  const [recordShownFor, setRecordShownFor] = useState<string | null>(null);
  const showsRecord =
    recordShownFor === id || (recordShownFor !== null && window.matchMedia('(min-width: 761px)').matches);
  const { data: conversation, isPending, error, refetch } = useQuery(conversationQuery(id));
  const [, navigate] = useLocation();
  const others = useOthersHere(id);
  useMarkRead(id, conversation?.unreadCount ?? 0);
  const toggleRecord = () => setRecordShownFor(showsRecord ? null : id);
  useShortcuts(t`Conversation`, {
    i: { does: t`Show or hide the record`, run: toggleRecord },
    Escape: { does: t`Back to the list`, run: () => navigate(`/${location.search}`) },
  });

  // The bar of a close call is about its messages: it comes with them, so that it moves nothing.
  const { isPending: isReading } = useHistory(id, foundId);
  if (isPending || (conversation?.isAmbiguous && isReading)) return <PaneSkeleton />;
  if (error !== null || !conversation)
    return (
      <section className="pane pane-empty" aria-label={t`Conversation`}>
        {error !== null ? (
          <LoadError error={error} onRetry={refetch} />
        ) : (
          <p>{t`This conversation does not exist, or you don’t have access to it.`}</p>
        )}
        <Link href={`/${location.search}`}>{t`Back to my messages`}</Link>
      </section>
    );
  const name = isolated(conversation.record.name);
  return (
    <>
      <section className="pane" aria-label={t`Conversation with ${name}`}>
        <PaneHead conversation={conversation} showsRecord={showsRecord} onToggleRecord={toggleRecord}>
          <OthersHere others={others} />
          <WorkBar key={`work-${id}`} conversation={conversation} />
        </PaneHead>
        {conversation.isAmbiguous && <Doubt key={`doubt-${id}`} conversation={conversation} />}
        <Notes key={`notes-${id}`} conversationId={id} />
        <MessageHistory
          key={`history-${id}-${foundId ?? ''}`}
          conversation={conversation}
          foundId={foundId}
          words={words}
        />
        <Composer
          key={id}
          addressee={conversationAddressee(conversation)}
          others={others}
          onLeave={() => focusRow(id)}
        />
      </section>
      {showsRecord && (
        <aside className="panel" aria-label={t`Record of this conversation`}>
          <button
            type="button"
            className="icon-button panel-close"
            aria-label={t`Close record`}
            onClick={() => setRecordShownFor(null)}
          >
            ×
          </button>
          <RecordDetails id={conversation.record.id} currentConversationId={id} />
        </aside>
      )}
    </>
  );
}

/** A close call, with the messages that it is about. */
function Doubt({ conversation }: { readonly conversation: Conversation }) {
  const { data } = useHistory(conversation.id, null);
  const { mutate, isPending } = useChangeWork();
  const messages = [...(data?.pages ?? [])].reverse().flatMap(({ items }) => items);
  return (
    <CloseCall
      conversation={conversation}
      messages={messages}
      isConfirming={isPending}
      onConfirm={(onDone) => mutate({ kind: 'routing', id: conversation.id }, { onSuccess: onDone })}
    />
  );
}

/** The layout of a conversation, also on a slow line. */
function PaneSkeleton() {
  return (
    <section className="pane" aria-busy="true" aria-label={t`Loading the conversation`}>
      <header className="pane-head skeleton">
        <span className="avatar" />
        <span className="row-text">
          <span className="bar short" />
          <span className="bar short" />
        </span>
      </header>
    </section>
  );
}
