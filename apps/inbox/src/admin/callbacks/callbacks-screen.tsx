import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { ReceiptState } from '../../generated/graphql';
import { dayAndTimeOf } from '../../ui/format';
import { carrierName } from '../carriers';
import { DataTable, Loaded, Screen, SelectField, usePages } from '../parts';
import { CallbackPage } from './callback-page';
import { CallbackState } from './callback-state';
import { stateLooks } from './names';
import { readCallbacks } from './operations';
import { RetryOne } from './retry-one';

export function CallbacksScreen({ id }: { readonly id: string | undefined }) {
  return id === undefined ? <CallbackList /> : <CallbackPage id={id} />;
}

const states = Object.keys(stateLooks) as ReceiptState[];

/** What carriers sent and what became of it, latest first. */
function CallbackList() {
  const [state, setState] = useState<ReceiptState | 'all'>('QUARANTINED');
  const wanted = state === 'all' ? null : [state];
  const { query, end } = usePages(['health', 'callbacks', wanted], (after) => readCallbacks(wanted, after));
  return (
    <Screen isTop title={t`Carrier callbacks`} back="/admin">
      <p className="quiet">{t`Everything that carriers send is kept here before it is processed.`}</p>
      <div className="filters form">
        <SelectField
          label={t`State`}
          value={state}
          onChange={setState}
          options={[
            ...states.map((value) => ({ value, label: i18n._(stateLooks[value].name) })),
            { value: 'all' as const, label: t({ message: 'All', context: 'callbacks' }) },
          ]}
        />
      </div>
      <Loaded query={query}>
        {(callbacks) => (
          <DataTable
            label={t`Carrier callbacks`}
            rows={callbacks}
            keyOf={(callback) => callback.id}
            hrefOf={(callback) => `/admin/callbacks/${callback.id}`}
            empty={state === 'QUARANTINED' ? t`Nothing is set aside. Everything could be processed.` : t`None here.`}
            columns={[
              { title: t`Arrived`, cell: ({ receivedAt }) => dayAndTimeOf(receivedAt) },
              { title: t`What became of it`, cell: (callback) => <CallbackState callback={callback} /> },
              { title: t`Carrier`, cell: ({ provider }) => carrierName(provider), isSecondary: true },
              {
                title: t`Actions`,
                cell: (callback) =>
                  callback.state === 'QUARANTINED' && <RetryOne callback={callback} className="link row-action" />,
              },
            ]}
          />
        )}
      </Loaded>
      <div ref={end} />
    </Screen>
  );
}
