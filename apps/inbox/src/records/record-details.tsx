import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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

const FirstTextDocument = graphql(`
  mutation FirstText($input: SendMessageInput!) {
    sendMessage(input: $input) { message { id conversation { id } } userErrors { message } }
  }
`);

const kindNames = { BUSINESS: 'Business', MOBILE: 'Mobile', HOME: 'Home', OTHER: 'Other' } as const;

/** A record with its numbers, a way to write to each, and its conversations. */
export function RecordDetails({ id, currentConversationId }: { readonly id: string; readonly currentConversationId?: string }) {
  const { data: record, isPending, error } = useQuery({ queryKey: ['record', id], queryFn: async () => (await request(RecordDocument, { id })).record });
  const [writingTo, setWritingTo] = useState(() => new URLSearchParams(location.search).get('to'));
  if (isPending) return <p aria-busy="true" className="hint">Reading the record…</p>;
  if (error !== null || !record) return <p className="hint" role="alert">{error?.message ?? 'There is no such record, or it is not yours to see.'}</p>;
  const conversations = record.conversations.edges.map(({ node }) => node);
  return (
    <div className="record">
      <h2 dir="auto">{record.name}</h2>
      <p className="quiet">
        {recordTypeName[record.type]}
        {record.isActive ? '' : ' · not active'} · {record.owner.name}
      </p>
      <h3>Numbers</h3>
      {record.phones.length === 0 ? (
        <p className="notice">This record has no number: add one where your records are kept, and it can be texted to.</p>
      ) : (
        <ul className="numbers">
          {record.phones.map(({ kind, number }) => (
            <li key={`${kind}${number}`}>
              <span>
                {readableNumber(number)} <span className="quiet">{kindNames[kind]}</span>
              </span>
              <button type="button" className="button" onClick={() => setWritingTo(writingTo === number ? null : number)} aria-expanded={writingTo === number}>
                Message
              </button>
              {writingTo === number && <FirstText recordId={record.id} to={number} name={record.name} />}
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
              <Link href={`/c/${conversation.id}`} aria-current={conversation.id === currentConversationId ? 'page' : undefined}>
                <span className="row-line">
                  <span>{readableNumber(conversation.customerNumber)} on {conversation.phoneNumber.name}</span>
                  <time dateTime={conversation.updatedAt}>{briefTimeOf(conversation.updatedAt)}</time>
                </span>
                <span className="row-last" dir="auto">{conversation.lastMessage?.body}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The first text of a conversation that is not there yet; it opens when it is. */
function FirstText({ recordId, to, name }: { readonly recordId: string; readonly to: string; readonly name: string }) {
  const [, navigate] = useLocation();
  const { numbers } = useMe();
  const [body, setBody] = useState('');
  const [phoneNumberId, setPhoneNumberId] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  const send = async () => {
    try {
      const input = { recordId, to, body, phoneNumberId: phoneNumberId ?? numbers[0]?.id ?? null, idempotencyKey: key };
      const { sendMessage: { message, userErrors } } = await request(FirstTextDocument, { input });
      if (message) navigate(`/c/${message.conversation.id}`);
      else setRefusal(userErrors.map((one) => one.message).join(' '));
    } catch (error) {
      setRefusal((error as Error).message);
    }
  };
  return (
    <form className="first-text" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <textarea aria-label={`First text to ${name}`} dir="auto" rows={3} autoFocus value={body} onChange={(event) => setBody(event.target.value)} />
      {numbers.length > 1 && (
        <label>
          From{' '}
          <select value={phoneNumberId ?? numbers[0]?.id} onChange={(event) => setPhoneNumberId(event.target.value)}>
            {numbers.map((number) => (
              <option key={number.id} value={number.id}>{number.name}</option>
            ))}
          </select>
        </label>
      )}
      {refusal !== null && <p role="alert" className="status-problem">{refusal}</p>}
      <button type="submit" className="button button-primary" disabled={body.trim() === ''}>Send</button>
    </form>
  );
}
