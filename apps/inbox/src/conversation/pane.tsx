import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { request } from '../api/request';
import { addresseeOf } from '../composer/addressee';
import { Composer } from '../composer/composer';
import { takeInConversation } from '../conversations/conversations-data';
import { graphql } from '../generated';
import { useMarkNotificationsRead, useNotifications } from '../notifications/use-notifications';
import { Avatar } from '../ui/avatar';
import { readableNumber } from '../ui/format';
import { useWhenSeen } from '../ui/use-when-seen';
import { recordTypeName } from '../ui/words';
import { conversationQuery, type OpenConversation } from './conversation-query';
import { History } from './history';
import { RecordCard } from './record-card';

const MarkReadDocument = graphql(`
  mutation MarkRead($id: ID!) {
    markConversationRead(id: $id) { conversation { ...ConversationItem } userErrors { message } }
  }
`);

export function ConversationPane({ id }: { readonly id: string }) {
  const client = useQueryClient();
  // It stays open from one conversation to the next, but where it would cover it.
  const [recordShownFor, setRecordShownFor] = useState<string | null>(null);
  const showsRecord =
    recordShownFor === id || (recordShownFor !== null && window.matchMedia('(min-width: 761px)').matches);
  const { data: conversation, isPending, error } = useQuery(conversationQuery(id));
  const { mutate: markRead } = useMutation({
    mutationFn: () => request(MarkReadDocument, { id }),
    onSuccess: ({ markConversationRead: { conversation: read } }) => read && takeInConversation(client, read),
  });
  const unread = conversation?.unreadCount ?? 0;
  useWhenSeen(unread > 0 ? `${id} ${unread}` : null, markRead);
  const told = useNotifications()
    .items.filter((one) => one.conversation?.id === id && !one.readAt)
    .map((one) => one.id);
  const { mutate: markNotificationsRead } = useMarkNotificationsRead();
  useWhenSeen(told.length > 0 ? told.join() : null, () => markNotificationsRead(told));

  if (isPending) return <section className="pane" aria-busy="true" aria-label="Conversation" />;
  if (error !== null || !conversation)
    return (
      <section className="pane pane-empty" aria-label="Conversation">
        <p>{error?.message ?? 'There is no such conversation, or it is not yours to see.'}</p>
        <Link href={`/${location.search}`}>Back to my messages</Link>
      </section>
    );
  return (
    <>
      <section className="pane" aria-label={`Conversation with ${conversation.record.name}`}>
        <header className="pane-head">
          <Link href={`/${location.search}`} className="icon-button only-small" aria-label="Back to the list">
            ←
          </Link>
          <Avatar name={conversation.record.name} type={conversation.record.type} />
          <div className="pane-title">
            <h2 dir="auto">{conversation.record.name}</h2>
            <p>
              <span className="pane-kind">{recordTypeName[conversation.record.type]} · </span>
              <CustomerNumber conversation={conversation} />{' '}
              <span className="pane-on">on {conversation.phoneNumber.name}</span>
            </p>
          </div>
          <button
            type="button"
            className="button"
            aria-expanded={showsRecord}
            onClick={() => setRecordShownFor(showsRecord ? null : id)}
          >
            Record
          </button>
        </header>
        {/* A conversation has a history and a composer of its own: nothing of one shows in another. */}
        <History key={`history-${id}`} conversation={conversation} />
        <Composer
          key={`composer-${id}`}
          addressee={addresseeOf(conversation)}
          onLeave={() => document.getElementById(`conversation-${id}`)?.focus()}
        />
      </section>
      {showsRecord && (
        <RecordCard id={conversation.record.id} currentConversationId={id} onClose={() => setRecordShownFor(null)} />
      )}
    </>
  );
}

/** Which of the customer's numbers this is about; where the record has several, the way to the others. */
function CustomerNumber({
  conversation: { customerNumber, phoneNumber, record },
}: {
  readonly conversation: OpenConversation;
}) {
  const [, navigate] = useLocation();
  const numbers = [...new Set([customerNumber, ...record.phones.map(({ number }) => number)])];
  if (numbers.length === 1) return readableNumber(customerNumber);
  const choose = (number: string) => {
    const known = record.conversations.edges.map(({ node }) => node).filter((one) => one.customerNumber === number);
    const chosen = known.find((one) => one.phoneNumber.id === phoneNumber.id) ?? known[0];
    navigate(
      chosen === undefined ? `/r/${record.id}?to=${encodeURIComponent(number)}` : `/c/${chosen.id}${location.search}`,
    );
  };
  return (
    <select
      className="inline-select"
      aria-label="The customer’s number"
      value={customerNumber}
      onChange={(event) => choose(event.target.value)}
    >
      {numbers.map((number) => (
        <option key={number} value={number}>
          {readableNumber(number)}
        </option>
      ))}
    </select>
  );
}
