import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { sourceTexts } from '../../conversations';
import { dayAndTimeOf } from '../../ui/format';
import { PhoneNumber } from '../../ui/phone-number';
import { useDebounced } from '../../ui/use-debounced';
import { DataTable, Loaded, Screen, TextField, usePages } from '../parts';
import { type ConsentEntry, readLedger } from './operations';

/** Who may be texted, and since when: every change that customers, people and programs made, latest first. */
export function ConsentScreen() {
  const [typed, setTyped] = useState('');
  const number = useDebounced(typed.replace(/[\s().-]/g, ''), 300);
  // Half a number is none: the ledger is asked about whole ones.
  const wanted = /^\+?\d{5,15}$/.test(number) ? number : null;
  const { query, end } = usePages(['consent', wanted], (after) => readLedger(wanted, after));
  return (
    <Screen isTop title={t`Consent`} back="/admin">
      <p className="quiet">
        {t`Nothing here is ever changed; a later entry counts. Opt-ins and opt-outs are recorded in a customer’s conversation.`}{' '}
        <Link href="/admin/company">{t`Company settings`}</Link>
      </p>
      <div className="filters form">
        <TextField
          label={t`Customer’s number`}
          type="search"
          inputMode="tel"
          dir="ltr"
          value={typed}
          onChange={setTyped}
        />
      </div>
      <Loaded query={query}>
        {(entries) => (
          <DataTable
            label={t`Consent`}
            rows={entries}
            keyOf={({ id }) => id}
            empty={t`No entries. Customers who never said anything have none.`}
            columns={[
              { title: t`Customer`, cell: ({ customerNumber }) => <PhoneNumber>{customerNumber}</PhoneNumber> },
              { title: t`State`, cell: ({ state }) => <State state={state} /> },
              { title: t`For`, cell: (entry) => <bdi>{subjectOf(entry)}</bdi>, isSecondary: true },
              { title: t`Because of`, cell: (entry) => <Reason entry={entry} />, isSecondary: true },
              { title: t`When`, cell: ({ at }) => dayAndTimeOf(at) },
            ]}
          />
        )}
      </Loaded>
      <div ref={end} />
    </Screen>
  );
}

function State({ state }: Pick<ConsentEntry, 'state'>) {
  switch (state) {
    case 'OPTED_IN':
      return <span className="state-good">{t`Opted in`}</span>;
    case 'OPTED_OUT':
      return <span className="state-bad">{t`Opted out`}</span>;
    case 'UNKNOWN':
      return <span className="state-wait">{t({ message: 'Unknown', context: 'consent' })}</span>;
  }
}

function subjectOf({ subject }: ConsentEntry): string {
  if (subject?.__typename === 'PhoneNumber' || subject?.__typename === 'Team') return subject.name;
  return t`The whole company`;
}

function Reason({ entry: { source, evidence, by, recordedBy } }: { readonly entry: ConsentEntry }) {
  const who = by?.name ?? recordedBy;
  return (
    <>
      {i18n._(sourceTexts[source])}
      {who !== null && (
        <>
          {' · '}
          <bdi>{who}</bdi>
        </>
      )}
      {evidence !== null && (
        <p className="quiet" dir="auto">
          {evidence}
        </p>
      )}
    </>
  );
}
