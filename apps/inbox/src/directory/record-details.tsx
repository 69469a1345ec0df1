import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { briefTimeOf } from '../ui/format';
import { NumberOnNumber, PhoneNumber } from '../ui/phone-number';
import { nameOfType } from '../ui/record-types';
import { type CustomerRecord, recordQuery } from './record-query';
import { RecordName } from './record-name';
import { useMe } from './use-me';

const kindNames = {
  BUSINESS: msg({ message: 'Business', context: 'phone number' }),
  MOBILE: msg({ message: 'Mobile', context: 'phone number' }),
  HOME: msg({ message: 'Home', context: 'phone number' }),
  OTHER: msg({ message: 'Other', context: 'phone number' }),
} as const;

type RecordDetailsProps = { readonly id: string; readonly currentConversationId?: string };

/** A record with its numbers and conversations. */
export function RecordDetails({ id, currentConversationId }: RecordDetailsProps) {
  const { data: record, isPending, error } = useQuery(recordQuery(id));
  if (isPending)
    return (
      <p aria-busy="true" className="hint">
        {t`Loading the record…`}
      </p>
    );
  if (error !== null || !record)
    return (
      <p className="hint" role="alert">
        {error?.message ?? t`This record does not exist, or you don’t have access to it.`}
      </p>
    );
  return (
    <div className="record">
      <RecordName id={record.id} name={record.name} canRename={record.type === 'LEAD'} />
      <p className="quiet">
        {nameOfType(record.type)}
        {record.isActive ? '' : ` · ${t`inactive`}`} · <bdi>{record.owner.name}</bdi>
      </p>
      <h3>{t`Numbers`}</h3>
      <Numbers record={record} />
      <h3>{t`Conversations`}</h3>
      {record.conversations.edges.length > 1 && (
        <Link href={`/r/${record.id}?all=1`}>{t`All texts in one history`}</Link>
      )}
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
        {t`This record has no phone number. Add one in the system that keeps your records to text it.`}
      </p>
    );
  return (
    <ul className="numbers">
      {record.phones.map(({ kind, number }) => (
        <li key={`${kind}${number}`}>
          <span>
            <PhoneNumber>{number}</PhoneNumber> <span className="quiet">{i18n._(kindNames[kind])}</span>
          </span>
          <button type="button" className="button" onClick={() => navigate(pathTo(number))}>
            {t({ message: 'Message', context: 'verb' })}
          </button>
        </li>
      ))}
    </ul>
  );
}

export const newConversationPath = (recordId: string, to: string) => `/r/${recordId}?to=${encodeURIComponent(to)}`;

type ConversationsProps = { readonly record: CustomerRecord; readonly currentId: string | undefined };

function Conversations({ record: { conversations }, currentId }: ConversationsProps) {
  if (conversations.edges.length === 0) return <p className="quiet">{t`No conversations yet.`}</p>;
  return (
    <ul className="choices">
      {conversations.edges.map(({ node: { id, customerNumber, phoneNumber, updatedAt, lastMessage } }) => (
        <li key={id}>
          <Link href={`/c/${id}`} aria-current={id === currentId ? 'page' : undefined}>
            <span className="row-line">
              <span>
                <NumberOnNumber customerNumber={customerNumber} own={phoneNumber.name} />
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
