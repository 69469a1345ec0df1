import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { request } from '../api/request';
import { Composer } from '../composer/composer';
import { conversationKey, withNews } from '../conversations/conversations-data';
import { graphql } from '../generated';
import type { ConversationItemFragment, ConversationQuery } from '../generated/graphql';
import { Avatar } from '../ui/avatar';
import { readableNumber } from '../ui/format';
import { recordTypeName } from '../ui/words';
import { History } from './history';
import { RecordCard } from './record-card';

const ConversationDocument = graphql(`
  query Conversation($id: ID!) {
    conversation(id: $id) {
      ...ConversationItem
      record { phones { kind number } conversations(first: 50) { edges { node { id customerNumber phoneNumber { id } } } } }
    }
  }
`);

const MarkReadDocument = graphql(`
  mutation MarkRead($id: ID!) {
    markConversationRead(id: $id) { conversation { ...ConversationItem } userErrors { message } }
  }
`);

type OneConversation = NonNullable<ConversationQuery['conversation']>;

export function ConversationPane({ id, onRead }: { readonly id: string; readonly onRead: (conversation: ConversationItemFragment) => void }) {
  const client = useQueryClient();
  const [showsRecord, setShowsRecord] = useState(false);
  const { data: conversation, isPending, error } = useQuery({
    queryKey: conversationKey(id),
    queryFn: async () => (await request(ConversationDocument, { id })).conversation,
  });
  const { mutate: markRead } = useMutation({
    mutationFn: () => request(MarkReadDocument, { id }),
    onSuccess: ({ markConversationRead: { conversation: read } }) => {
      if (!read) return;
      client.setQueryData<OneConversation>(conversationKey(id), (known) => known && withNews(known, read));
      onRead(read);
    },
  });
  const unread = conversation?.unreadCount ?? 0;
  useEffect(() => {
    if (unread === 0) return undefined;
    // Read is what somebody can see.
    const whenSeen = () => {
      if (document.visibilityState === 'visible') markRead();
    };
    whenSeen();
    document.addEventListener('visibilitychange', whenSeen);
    return () => document.removeEventListener('visibilitychange', whenSeen);
  }, [unread, markRead]);

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
              <CustomerNumber conversation={conversation} /> on {conversation.phoneNumber.name}
            </p>
          </div>
          <button type="button" className="button" aria-expanded={showsRecord} onClick={() => setShowsRecord(!showsRecord)}>
            Record
          </button>
        </header>
        {/* A conversation has a history and a composer of its own: nothing of one shows in another. */}
        <History key={`history-${id}`} conversation={conversation} />
        <Composer key={`composer-${id}`} conversation={conversation} />
      </section>
      {showsRecord && <RecordCard id={conversation.record.id} currentConversationId={id} onClose={() => setShowsRecord(false)} />}
    </>
  );
}

/** Which of the customer's numbers this is about; where the record has several, the way to the others. */
function CustomerNumber({ conversation: { customerNumber, phoneNumber, record } }: { readonly conversation: OneConversation }) {
  const [, navigate] = useLocation();
  const numbers = [...new Set([customerNumber, ...record.phones.map(({ number }) => number)])];
  if (numbers.length === 1) return readableNumber(customerNumber);
  const choose = (number: string) => {
    const known = record.conversations.edges.map(({ node }) => node).filter((one) => one.customerNumber === number);
    const chosen = known.find((one) => one.phoneNumber.id === phoneNumber.id) ?? known[0];
    navigate(chosen === undefined ? `/r/${record.id}?to=${encodeURIComponent(number)}` : `/c/${chosen.id}${location.search}`);
  };
  return (
    <select className="inline-select" aria-label="The customer’s number" value={customerNumber} onChange={(event) => choose(event.target.value)}>
      {numbers.map((number) => (
        <option key={number} value={number}>{readableNumber(number)}</option>
      ))}
    </select>
  );
}
