import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { dayAndTimeOf } from '../../ui/format';
import { useDebounced } from '../../ui/use-debounced';
import { carrierName } from '../carriers';
import { DataTable, Loaded, Screen, usePages } from '../parts';
import { type CallbackChoice, CallbackFilters, filterOf } from './callback-filter';
import { CallbackPage } from './callback-page';
import { CallbackState } from './callback-state';
import { readCallbacks } from './operations';
import { RetryOne } from './retry-one';

export function CallbacksScreen({ id }: { readonly id: string | undefined }) {
  return id === undefined ? <CallbackList /> : <CallbackPage id={id} />;
}

/** What carriers sent and what became of it, latest first. */
function CallbackList() {
  const [choice, setChoice] = useState<CallbackChoice>({ typed: '', state: 'QUARANTINED', cause: '' });
  const search = useDebounced(choice.typed.trim(), 200);
  const filter = filterOf(choice, search);
  const { query, end } = usePages(['health', 'callbacks', filter], (after) => readCallbacks(filter, after));
  const isAllSetAside = choice.state === 'QUARANTINED' && choice.cause === '' && search === '';
  return (
    <Screen isTop title={t`Carrier callbacks`} back="/admin">
      <p className="quiet">{t`Everything that carriers send is kept here before it is processed.`}</p>
      <CallbackFilters choice={choice} onChange={setChoice} />
      <Loaded query={query}>
        {(callbacks) => (
          <DataTable
            label={t`Carrier callbacks`}
            rows={callbacks}
            keyOf={(callback) => callback.id}
            hrefOf={(callback) => `/admin/callbacks/${callback.id}`}
            empty={isAllSetAside ? t`Nothing is set aside. Everything could be processed.` : t`None here.`}
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
