import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { dayAndTimeOf } from '../../ui/format';
import { adminKey, DataTable, Loaded, Screen } from '../parts';
import { type Program, readPrograms } from './operations';
import { ProgramForm } from './program-form';
import { ProgramPage } from './program-page';
import { ProgramState } from './program-state';

const list = '/admin/service-accounts';

export function ProgramsScreen({ id }: { readonly id: string | undefined }) {
  const query = useQuery({ queryKey: [adminKey, 'programs'], queryFn: readPrograms, staleTime: 0 });
  if (id === 'new')
    return (
      <Screen title={t`Add a service account`} back={list}>
        <ProgramForm />
      </Screen>
    );
  if (id !== undefined)
    return (
      <Loaded query={query}>
        {(programs) => {
          const program = programs.find((each) => each.id === id);
          if (program !== undefined) return <ProgramPage program={program} />;
          return (
            <Screen title={t`Service account`} back={list}>
              <p className="hint">{t`This service account does not exist.`}</p>
            </Screen>
          );
        }}
      </Loaded>
    );
  return (
    <Screen
      isTop
      title={t`Service accounts`}
      back="/admin"
      actions={
        <Link href={`${list}/new`} className="button button-primary">
          {t`Add service account`}
        </Link>
      }
    >
      <Loaded query={query}>{(programs) => <ProgramTable programs={programs} />}</Loaded>
    </Screen>
  );
}

function ProgramTable({ programs }: { readonly programs: readonly Program[] }) {
  return (
    <DataTable
      label={t`Service accounts`}
      rows={programs}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `${list}/${id}`}
      empty={t`No service accounts yet. A program such as your CRM uses the API with one.`}
      columns={[
        { title: t`Name`, cell: ({ name }) => <bdi>{name}</bdi> },
        { title: t`State`, cell: (program) => <ProgramState program={program} /> },
        {
          title: t`Last used`,
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? t`Never` : dayAndTimeOf(lastUsedAt)),
          isSecondary: true,
        },
        { title: t`Created`, cell: ({ createdAt }) => dayAndTimeOf(createdAt), isSecondary: true },
      ]}
    />
  );
}
