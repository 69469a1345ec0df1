import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { request } from '../api/request';
import { useMe } from '../api/use-me';
import { graphql } from '../generated';
import { briefTimeOf, readableNumber } from '../ui/format';
import { recordTypeName } from '../ui/words';

const RecordDocument = graphql(`
  query Record($id: ID!) {
    record(id: $id) {
      id
      type
      name
      isActive
      updatedAt
      owner { ... on User { name } ... on Team { name } }
      phones { kind number }
      conversations(first: 20) { edges { node { ...ConversationItem } } }
    }
  }
`);

export const recordQuery = (id: string) => ({
  queryKey: ['record', id],
  queryFn: async () => (await request(RecordDocument, { id })).record,
});

const kindNames = { BUSINESS: 'Business', MOBILE: 'Mobile', HOME: 'Home', OTHER: 'Other' } as const;

/** A record with its numbers, a way to write to each, and its conversations. */
export function RecordDetails({
  id,
  currentConversationId,
}: {
  readonly id: string;
  readonly currentConversationId?: string;
}) {
  const { data: record, isPending, error } = useQuery(recordQuery(id));
  const [, navigate] = useLocation();
  const { numbers } = useMe();
  if (isPending)
    return (
      <p aria-busy="true" className="hint">
        Reading the record…
      </p>
    );
  if (error !== null || !record)
    return (
      <p className="hint" role="alert">
        {error?.message ?? 'There is no such record, or it is not yours to see.'}
      </p>
    );
  const conversations = record.conversations.edges.map(({ node }) => node);
  /** On with the conversation that is held with this number already, else to a new one. */
  const wayTo = (number: string) => {
    const held = conversations.find(
      ({ customerNumber, phoneNumber }) =>
        customerNumber === number && numbers.some(({ id: own }) => own === phoneNumber.id),
    );
    return held === undefined ? `/r/${record.id}?to=${encodeURIComponent(number)}` : `/c/${held.id}`;
  };
  return (
    <div className="record">
      <h2 dir="auto">{record.name}</h2>
      <p className="quiet">
        {recordTypeName[record.type]}
        {record.isActive ? '' : ' · not active'} · {record.owner.name}
      </p>
      <h3>Numbers</h3>
      {record.phones.length === 0 ? (
        <p className="notice">
          This record has no number: add one where your records are kept, and it can be texted to.
        </p>
      ) : (
        <ul className="numbers">
          {record.phones.map(({ kind, number }) => (
            <li key={`${kind}${number}`}>
              <span>
                {readableNumber(number)} <span className="quiet">{kindNames[kind]}</span>
              </span>
              <button type="button" className="button" onClick={() => navigate(wayTo(number))}>
                Message
              </button>
            </li>
          ))}
        </ul>
      )}
      <h3>Conversations</h3>
      {conversations.length === 0 ? (
        <p className="quiet">None yet.</p>
      ) : (
        <ul className="choices">
          {conversations.map((conversation) => (
            <li key={conversation.id}>
              <Link
                href={`/c/${conversation.id}`}
                aria-current={conversation.id === currentConversationId ? 'page' : undefined}
              >
                <span className="row-line">
                  <span>
                    {readableNumber(conversation.customerNumber)} on {conversation.phoneNumber.name}
                  </span>
                  <time dateTime={conversation.updatedAt}>{briefTimeOf(conversation.updatedAt)}</time>
                </span>
                <span className="row-last" dir="auto">
                  {conversation.lastMessage?.body}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
