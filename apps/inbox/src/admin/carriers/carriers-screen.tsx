import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { numberText } from '../../language';
import { dayAndTimeOf } from '../../ui/format';
import { adminKey, DataTable, Loaded, Screen } from '../parts';
import { AccountForm } from './account-form';
import { AccountPage } from './account-page';
import { AccountState } from './account-state';
import { carrierName } from './names';
import { type CarrierAccount, readAccounts } from './operations';

const list = '/admin/carriers';

export function CarriersScreen({ id }: { readonly id: string | undefined }) {
  const accounts = useQuery({ queryKey: [adminKey, 'carriers'], queryFn: readAccounts, staleTime: 0 });
  if (id === 'new')
    return (
      <Screen title={t`Add a carrier account`} back={list}>
        <AccountForm account={null} />
      </Screen>
    );
  if (id !== undefined)
    return (
      <Loaded query={accounts}>
        {(all) => {
          const account = all.find((each) => each.id === id);
          return account === undefined ? (
            <Screen title={t`Carrier account`} back={list}>
              <p className="hint">{t`This account does not exist anymore.`}</p>
            </Screen>
          ) : (
            <AccountPage account={account} />
          );
        }}
      </Loaded>
    );
  return (
    <Screen
      isTop
      title={t`Carrier accounts`}
      back="/admin"
      actions={
        <Link href={`${list}/new`} className="button button-primary">
          {t`Add account`}
        </Link>
      }
    >
      <Loaded query={accounts}>{(all) => <AccountTable accounts={all} />}</Loaded>
    </Screen>
  );
}

function AccountTable({ accounts }: { readonly accounts: readonly CarrierAccount[] }) {
  return (
    <DataTable
      label={t`Carrier accounts`}
      rows={accounts}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `${list}/${id}`}
      empty={t`No account yet, so no texts go in or out. Add the account that you have with a carrier.`}
      columns={[
        { title: t`Name`, cell: ({ name }) => <bdi>{name}</bdi> },
        { title: t`Carrier`, cell: ({ provider }) => carrierName(provider), isSecondary: true },
        { title: t`State`, cell: ({ state }) => <AccountState state={state} /> },
        {
          title: t`Last check`,
          cell: ({ lastCheck }) => (lastCheck === null ? t`Never` : dayAndTimeOf(lastCheck.at)),
          isSecondary: true,
        },
        { title: t`Sent, last hour`, cell: ({ recent }) => numberText(recent.sent), isSecondary: true },
        { title: t`Received, last hour`, cell: ({ recent }) => numberText(recent.received), isSecondary: true },
      ]}
    />
  );
}
