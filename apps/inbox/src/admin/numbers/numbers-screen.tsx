import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { PhoneNumber } from '../../ui/phone-number';
import { useDebounced } from '../../ui/use-debounced';
import { carrierName } from '../carriers';
import { DataTable, Loaded, Screen, SelectField, TextField, usePages } from '../parts';
import { NumberForm } from './number-form';
import { NumberPage } from './number-page';
import { readNumbers } from './operations';

const list = '/admin/numbers';

export function NumbersScreen({ id }: { readonly id: string | undefined }) {
  if (id === undefined) return <NumberList />;
  if (id !== 'new') return <NumberPage id={id} />;
  return (
    <Screen title={t`Add a number`} back={list}>
      <NumberForm number={null} />
    </Screen>
  );
}

const states = ['used', 'retired', 'all'] as const;

function NumberList() {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<(typeof states)[number]>('used');
  const search = useDebounced(typed.trim(), 200);
  const filter = { search: search || null, isActive: state === 'all' ? null : state === 'used' };
  const { query, end } = usePages(['numbers', filter], (after) => readNumbers(filter, after));
  const names = {
    used: t({ message: 'In use', context: 'number' }),
    retired: t({ message: 'Retired', context: 'number' }),
    all: t({ message: 'All', context: 'people' }),
  };
  return (
    <Screen
      isTop
      title={t`Numbers`}
      back="/admin"
      actions={
        <Link href={`${list}/new`} className="button button-primary">
          {t`Add number`}
        </Link>
      }
    >
      <div className="filters form">
        <TextField
          label={t`Search`}
          type="search"
          placeholder={t`Name or number`}
          maxLength={200}
          value={typed}
          onChange={setTyped}
        />
        <SelectField
          label={t`State`}
          value={state}
          onChange={setState}
          options={states.map((value) => ({ value, label: names[value] }))}
        />
      </div>
      <Loaded query={query}>
        {(numbers) => (
          <DataTable
            label={t`Numbers`}
            rows={numbers}
            keyOf={({ id }) => id}
            hrefOf={({ id }) => `${list}/${id}`}
            empty={t`No numbers here. Add one that you have at a carrier.`}
            columns={[
              { title: t`Number`, cell: ({ number }) => <PhoneNumber>{number}</PhoneNumber> },
              { title: t`Name`, cell: ({ name }) => <bdi>{name}</bdi> },
              { title: t`Owner`, cell: ({ owner }) => <bdi>{owner.name}</bdi>, isSecondary: true },
              {
                title: t`Carrier account`,
                cell: ({ carrierAccount, provider }) => <bdi>{carrierAccount?.name ?? carrierName(provider)}</bdi>,
                isSecondary: true,
              },
              {
                title: t`State`,
                cell: ({ isActive }) => (isActive ? names.used : <span className="state-wait">{names.retired}</span>),
                isSecondary: true,
              },
            ]}
          />
        )}
      </Loaded>
      <div ref={end} />
    </Screen>
  );
}
