import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Popover } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import { accepted, request } from '../api';
import { consentKey, reload } from '../cache';
import { useMe } from '../directory';
import { graphql } from '../generated';
import type { ConsentOfConversationQuery, ConversationItemFragment } from '../generated/graphql';
import { exactTimeOf } from '../ui/format';
import { Icon } from '../ui/icon';
import { LoadError } from '../ui/problem';
import { scopeTexts, sourceTexts, stateTexts } from './consent-texts';

const ConsentDocument = graphql(`
  query ConsentOfConversation($id: ID!, $customerNumber: String!) {
    conversation(id: $id) { id consent { state decidedBy { id } } }
    consentEntries(customerNumber: $customerNumber, first: 20) {
      pageInfo { hasNextPage }
      edges { node {
        id state scope source at evidence recordedBy by { id name } message { id body }
        subject { ... on PhoneNumber { id name } ... on Team { id name } }
      } }
    }
  }
`);
const RecordConsentDocument = graphql(`
  mutation RecordConsent($input: [ConsentInput!]!) {
    recordConsent(input: $input) { entries { id } canceledMessageCount userErrors { code message } }
  }
`);

type Entry = ConsentOfConversationQuery['consentEntries']['edges'][number]['node'];

/** Whether the customer may be texted, why, and what they said before; and a way to record what they say now. */
export function Consent({ conversation }: { readonly conversation: ConversationItemFragment }) {
  const { id, isOptedOut } = conversation;
  return (
    <Popover.Root>
      <Popover.Trigger
        className="button pane-tool"
        title={isOptedOut ? t`Opted out: why?` : t`Consent`}
        data-warning={isOptedOut || undefined}
      >
        <Icon name="shield" />
        <span>{isOptedOut ? t`Opted out: why?` : t`Consent`}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover popover-wide" sideOffset={6} collisionPadding={12} aria-label={t`Consent`}>
          <Ledger key={id} conversation={conversation} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Ledger({ conversation }: { readonly conversation: ConversationItemFragment }) {
  const { id, customerNumber } = conversation;
  const numberName = conversation.phoneNumber.name;
  const { data, isError, error, refetch } = useQuery({
    queryKey: consentKey(id),
    queryFn: () => request(ConsentDocument, { id, customerNumber }),
  });
  const consent = data?.conversation?.consent;
  const entries = data?.consentEntries.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <h3>
        <Trans>
          May <bdi>{numberName}</bdi> text this customer?
        </Trans>
      </h3>
      {isError && <LoadError error={error} onRetry={() => void refetch()} />}
      {consent && <p>{i18n._(stateTexts[consent.state])}</p>}
      {entries.length > 0 && (
        <ol className="consent-entries">
          {entries.map((entry) => (
            <li key={entry.id} aria-current={entry.id === consent?.decidedBy?.id || undefined}>
              <EntryText entry={entry} />
            </li>
          ))}
        </ol>
      )}
      {data?.consentEntries.pageInfo.hasNextPage && <p className="quiet">{t`Older entries are not shown.`}</p>}
      <RecordForm conversation={conversation} />
    </>
  );
}

function EntryText({
  entry: { state, scope, source, at, evidence, recordedBy, by, message, subject },
}: {
  readonly entry: Entry;
}) {
  const about =
    subject !== null && subject !== undefined && 'name' in subject ? subject.name : i18n._(scopeTexts[scope]);
  const who = by?.name ?? recordedBy;
  return (
    <>
      {state === 'OPTED_IN' ? (
        <Trans>
          <strong>Opted in</strong> for <bdi>{about}</bdi>.
        </Trans>
      ) : (
        <Trans>
          <strong>Opted out</strong> for <bdi>{about}</bdi>.
        </Trans>
      )}{' '}
      {i18n._(sourceTexts[source])}
      {who != null && ' '}
      {who != null && (
        <Trans>
          Recorded by <bdi>{who}</bdi>.
        </Trans>
      )}
      {message != null && (
        <>
          {' '}
          <q dir="auto">{message.body}</q>
        </>
      )}
      {evidence !== null && evidence !== undefined && <span dir="auto"> {evidence}</span>}{' '}
      <time className="quiet" dateTime={at}>
        {exactTimeOf(at)}
      </time>
    </>
  );
}

const companyWide = 'company';

function RecordForm({ conversation }: { readonly conversation: ConversationItemFragment }) {
  const { id, customerNumber, phoneNumber } = conversation;
  const { me } = useMe();
  const client = useQueryClient();
  const [evidence, setEvidence] = useState('');
  const [scope, setScope] = useState(phoneNumber.id);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (state: 'OPTED_IN' | 'OPTED_OUT') => {
      const subject =
        scope === companyWide
          ? { scope: 'COMPANY' as const }
          : { scope: 'PHONE_NUMBER' as const, subjectId: phoneNumber.id };
      const row = { ...subject, customerNumber, state, source: 'USER' as const, evidence: evidence.trim() || null };
      accepted((await request(RecordConsentDocument, { input: [row] })).recordConsent);
    },
    onSuccess: () => {
      setEvidence('');
      void reload(client, { queryKey: consentKey(id) });
    },
  });
  const optOut = (event: FormEvent) => {
    event.preventDefault();
    mutate('OPTED_OUT');
  };
  return (
    <form className="consent-form" onSubmit={optOut}>
      <label>
        {t`What the customer said applies to`}
        <select className="inline-select" value={scope} onChange={(event) => setScope(event.target.value)}>
          <option value={phoneNumber.id}>{phoneNumber.name}</option>
          <option value={companyWide}>{i18n._(scopeTexts.COMPANY)}</option>
        </select>
      </label>
      <label>
        {t`Where and how they said it`}
        <input
          type="text"
          placeholder={t`For example: on the phone`}
          maxLength={1_000}
          value={evidence}
          onChange={(event) => setEvidence(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={isPending}>
        {t`Record opt-out`}
      </button>
      {me?.role === 'ADMIN' && (
        <button
          type="button"
          className="button"
          disabled={isPending || evidence.trim() === ''}
          onClick={() => mutate('OPTED_IN')}
        >
          {t`Record opt-in`}
        </button>
      )}
      {error !== null && <p role="alert">{error.message}</p>}
    </form>
  );
}
