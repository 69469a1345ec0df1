import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { briefTimeOf, readableNumber } from '../ui/format';
import { nameOfType } from '../ui/record-types';
import { type CustomerRecord, recordQuery } from './record-query';
import { useMe } from './use-me';

const kindNames = { BUSINESS: 'Business', MOBILE: 'Mobile', HOME: 'Home', OTHER: 'Other' } as const;

type RecordDetailsProps = { readonly id: string; readonly currentConversationId?: string };

/** A record with its numbers and conversations. */
export function RecordDetails({ id, currentConversationId }: RecordDetailsProps) {
  const { data: record, isPending, error } = useQuery(recordQuery(id));
  if (isPending)
    return (
      <p aria-busy="true" className="hint">
        Loading the record…
      </p>
    );
  if (error !== null || !record)
    return (
      <p className="hint" role="alert">
        {error?.message ?? 'This record does not exist, or you don’t have access to it.'}
      </p>
    );
  return (
    <div className="record">
      <h2 dir="auto">{record.name}</h2>
      <p className="quiet">
        {nameOfType(record.type)}
        {record.isActive ? '' : ' · inactive'} · {record.owner.name}
      </p>
      <h3>Numbers</h3>
      <Numbers record={record} />
      <h3>Conversations</h3>
      <Conversations record={record} currentId={currentConversationId} />
    </div>
  );
}

function Numbers({ record }: { readonly record: CustomerRecord }) {
  const [, navigate] = useLocation();
  const { numbers } = useMe();
  /** The conversation with this number if the user has one, else a new one. */
  const pathTo = (number: string) => {
    const existing = record.conversations.edges.find(
      ({ node: { customerNumber, phoneNumber } }) =>
        customerNumber === number && numbers.some(({ id }) => id === phoneNumber.id),
    );
    return existing === undefined ? newConversationPath(record.id, number) : `/c/${existing.node.id}`;
  };
  if (record.phones.length === 0)
    return (
      <p className="notice">
        This record has no phone number. Add one in the system that keeps your records to text it.
      </p>
    );
  return (
    <ul className="numbers">
      {record.phones.map(({ kind, number }) => (
        <li key={`${kind}${number}`}>
          <span>
            {readableNumber(number)} <span className="quiet">{kindNames[kind]}</span>
          </span>
          <button type="button" className="button" onClick={() => navigate(pathTo(number))}>
            Message
          </button>
        </li>
      ))}
    </ul>
  );
}

export const newConversationPath = (recordId: string, to: string) => `/r/${recordId}?to=${encodeURIComponent(to)}`;

type ConversationsProps = { readonly record: CustomerRecord; readonly currentId: string | undefined };

function Conversations({ record: { conversations }, currentId }: ConversationsProps) {
  if (conversations.edges.length === 0) return <p className="quiet">No conversations yet.</p>;
  return (
    <ul className="choices">
      {conversations.edges.map(({ node: { id, customerNumber, phoneNumber, updatedAt, lastMessage } }) => (
        <li key={id}>
          <Link href={`/c/${id}`} aria-current={id === currentId ? 'page' : undefined}>
            <span className="row-line">
              <span>
                {readableNumber(customerNumber)} on {phoneNumber.name}
              </span>
              <time dateTime={updatedAt}>{briefTimeOf(updatedAt)}</time>
            </span>
            <span className="row-last" dir="auto">
              {lastMessage?.body}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
