import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { listText } from '../../language';
import { useDebounced } from '../../ui/use-debounced';
import { DataTable, Loaded, Screen, TextField, usePages } from '../parts';
import { readTeams } from './operations';
import { TeamForm } from './team-form';
import { TeamPage } from './team-page';

const list = '/admin/teams';

export function TeamsScreen({ id }: { readonly id: string | undefined }) {
  if (id === undefined) return <TeamList />;
  if (id !== 'new') return <TeamPage id={id} />;
  return (
    <Screen title={t`Add a team`} back={list}>
      <TeamForm team={null} />
    </Screen>
  );
}

function TeamList() {
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim(), 200);
  const { query, end } = usePages(['teams', search], (after) => readTeams(search || null, after));
  return (
    <Screen
      isTop
      title={t`Teams`}
      back="/admin"
      actions={
        <Link href={`${list}/new`} className="button button-primary">
          {t`Add team`}
        </Link>
      }
    >
      <div className="filters form">
        <TextField
          label={t`Search`}
          type="search"
          placeholder={t`Name`}
          maxLength={200}
          value={typed}
          onChange={setTyped}
        />
      </div>
      <Loaded query={query}>
        {(teams) => (
          <DataTable
            label={t`Teams`}
            rows={teams}
            keyOf={(team) => team.id}
            hrefOf={(team) => `${list}/${team.id}`}
            empty={t`No teams here. A team shares numbers and records.`}
            columns={[
              { title: t`Name`, cell: ({ name }) => <bdi>{name}</bdi> },
              { title: t`Team lead`, cell: ({ lead }) => <bdi>{lead?.name}</bdi>, isSecondary: true },
              {
                title: t`Numbers`,
                cell: ({ phoneNumbers }) => <bdi>{listText(phoneNumbers.map(({ name }) => name))}</bdi>,
              },
              {
                title: t`State`,
                cell: ({ isActive }) =>
                  isActive ? (
                    t`Active`
                  ) : (
                    <span className="state-wait">{t({ message: 'Closed', context: 'team' })}</span>
                  ),
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
