import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Role } from '../../generated/graphql';
import { listText } from '../../language';
import { useDebounced } from '../../ui/use-debounced';
import { DataTable, Loaded, roleName, roles, Screen, SelectField, TextField, usePages } from '../parts';
import { readPeople } from './operations';
import { PersonForm } from './person-form';
import { PersonPage } from './person-page';

const list = '/admin/people';

export function PeopleScreen({ id }: { readonly id: string | undefined }) {
  if (id === undefined) return <PeopleList />;
  if (id !== 'new') return <PersonPage id={id} />;
  return (
    <Screen title={t`Add a person`} back={list}>
      <PersonForm person={null} />
    </Screen>
  );
}

const states = ['active', 'left', 'all'] as const;

function PeopleList() {
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [state, setState] = useState<(typeof states)[number]>('active');
  const search = useDebounced(typed.trim(), 200);
  const filter = {
    search: search || null,
    roles: role === '' ? null : [role],
    isActive: state === 'all' ? null : state === 'active',
  };
  const { query, end } = usePages(['people', filter], (after) => readPeople(filter, after));
  const names = { active: t`Active`, left: t`Deactivated`, all: t({ message: 'All', context: 'people' }) };
  return (
    <Screen
      isTop
      title={t`People`}
      back="/admin"
      actions={
        <Link href={`${list}/new`} className="button button-primary">
          {t`Add person`}
        </Link>
      }
    >
      <div className="filters form">
        <TextField
          label={t`Search`}
          type="search"
          placeholder={t`Name or email`}
          maxLength={200}
          value={typed}
          onChange={setTyped}
        />
        <SelectField
          label={t`Role`}
          value={role}
          onChange={setRole}
          options={[{ value: '', label: t`Any` }, ...roles.map((value) => ({ value, label: roleName(value) }))]}
        />
        <SelectField
          label={t`State`}
          value={state}
          onChange={setState}
          options={states.map((value) => ({ value, label: names[value] }))}
        />
      </div>
      <Loaded query={query}>
        {(people) => (
          <DataTable
            label={t`People`}
            rows={people}
            keyOf={(person) => person.id}
            hrefOf={(person) => `${list}/${person.id}`}
            empty={t`Nobody matches. Change the filter, or add the person.`}
            columns={[
              { title: t`Name`, cell: ({ name }) => <bdi>{name}</bdi> },
              { title: t`Role`, cell: (person) => roleName(person.role) },
              { title: t`Email`, cell: ({ email }) => <bdi>{email}</bdi>, isSecondary: true },
              {
                title: t`Teams`,
                cell: ({ teams }) => <bdi>{listText(teams.map(({ name }) => name))}</bdi>,
                isSecondary: true,
              },
              {
                title: t`State`,
                cell: ({ isActive }) => (isActive ? t`Active` : <span className="state-wait">{t`Deactivated`}</span>),
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
