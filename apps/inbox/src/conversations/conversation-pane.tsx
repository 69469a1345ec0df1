import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { newConversationPath, RecordDetails } from '../directory';
import { Composer, conversationAddressee } from '../sending';
import { Avatar } from '../ui/avatar';
import { readableNumber } from '../ui/format';
import { nameOfType } from '../ui/record-types';
import { type Conversation, conversationQuery } from './conversation-query';
import { focusRow, pathTo } from './conversation-row';
import { MessageHistory } from './message-history';
import { useMarkRead } from './use-mark-read';

export function ConversationPane({ id }: { readonly id: string }) {
  // Stays open from one conversation to the next, except on a small screen, where it would cover the next one.
  const [recordShownFor, setRecordShownFor] = useState<string | null>(null);
  const showsRecord =
    recordShownFor === id || (recordShownFor !== null && window.matchMedia('(min-width: 761px)').matches);
  const { data: conversation, isPending, error } = useQuery(conversationQuery(id));
  useMarkRead(id, conversation?.unreadCount ?? 0);

  if (isPending) return <section className="pane" aria-busy="true" aria-label="Conversation" />;
  if (error !== null || !conversation)
    return (
      <section className="pane pane-empty" aria-label="Conversation">
        <p>{error?.message ?? 'This conversation does not exist, or you don’t have access to it.'}</p>
        <Link href={`/${location.search}`}>Back to my messages</Link>
      </section>
    );
  return (
    <>
      <section className="pane" aria-label={`Conversation with ${conversation.record.name}`}>
        <PaneHead
          conversation={conversation}
          showsRecord={showsRecord}
          onToggleRecord={() => setRecordShownFor(showsRecord ? null : id)}
        />
        <MessageHistory key={`history-${id}`} conversation={conversation} />
        <Composer key={id} addressee={conversationAddressee(conversation)} onLeave={() => focusRow(id)} />
      </section>
      {showsRecord && (
        <aside className="panel" aria-label="Record of this conversation">
          <button
            type="button"
            className="icon-button panel-close"
            aria-label="Close record"
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

interface PaneHeadProps {
  readonly conversation: Conversation;
  readonly showsRecord: boolean;
  readonly onToggleRecord: () => void;
}

function PaneHead({ conversation, showsRecord, onToggleRecord }: PaneHeadProps) {
  const { record, phoneNumber } = conversation;
  return (
    <header className="pane-head">
      <Link href={`/${location.search}`} className="icon-button only-small" aria-label="Back to the list">
        ←
      </Link>
      <Avatar name={record.name} type={record.type} />
      <div className="pane-title">
        <h2 dir="auto">{record.name}</h2>
        <p className="quiet">
          <span className="pane-kind">{nameOfType(record.type)} · </span>
          <CustomerNumber conversation={conversation} /> <span className="pane-on">on {phoneNumber.name}</span>
        </p>
      </div>
      <button type="button" className="button" aria-expanded={showsRecord} onClick={onToggleRecord}>
        Record
      </button>
    </header>
  );
}

/** The customer's number; if the record has several, a choice that leads to the conversations with the others. */
function CustomerNumber({ conversation }: { readonly conversation: Conversation }) {
  const { customerNumber, phoneNumber, record } = conversation;
  const [, navigate] = useLocation();
  const numbers = [...new Set([customerNumber, ...record.phones.map(({ number }) => number)])];
  if (numbers.length === 1) return readableNumber(customerNumber);
  const open = (number: string) => {
    const existing = record.conversations.edges
      .map(({ node }) => node)
      .filter((other) => other.customerNumber === number);
    const best = existing.find((other) => other.phoneNumber.id === phoneNumber.id) ?? existing[0];
    navigate(best === undefined ? newConversationPath(record.id, number) : pathTo(best.id));
  };
  return (
    <select
      className="inline-select"
      aria-label="The customer’s number"
      value={customerNumber}
      onChange={(event) => open(event.target.value)}
    >
      {numbers.map((number) => (
        <option key={number} value={number}>
          {readableNumber(number)}
        </option>
      ))}
    </select>
  );
}
