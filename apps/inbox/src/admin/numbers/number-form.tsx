import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { QuietHoursInput } from '../../generated/graphql';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import {
  adminKey,
  type FoundOwner,
  Loaded,
  OwnerPicker,
  QuietHoursFields,
  SelectField,
  TextField,
  useChange,
} from '../parts';
import { type Account, type CompanyNumber, readAccounts, saveNumber } from './operations';

/** Of a number, or of a new one if there is none. */
export function NumberForm({ number }: { readonly number: CompanyNumber | null }) {
  const accounts = useQuery({ queryKey: [adminKey, 'number-accounts'], queryFn: readAccounts, staleTime: 0 });
  return (
    <Loaded query={accounts}>
      {(loaded) =>
        number === null && loaded.length === 0 ? (
          <p className="hint">
            {t`A number needs an account with its carrier.`}{' '}
            <Link href="/admin/carriers/new">{t`Add a carrier account`}</Link>
          </p>
        ) : (
          <LoadedForm number={number} accounts={loaded} />
        )
      }
    </Loaded>
  );
}

interface LoadedFormProps {
  readonly number: CompanyNumber | null;
  readonly accounts: readonly Account[];
}

function LoadedForm({ number, accounts }: LoadedFormProps) {
  const [, navigate] = useLocation();
  const [parameters] = useSearchParams();
  const [digits, setDigits] = useState(number?.number ?? parameters.get('number') ?? '');
  const [name, setName] = useState(number?.name ?? '');
  const [accountId, setAccountId] = useState(number?.carrierAccount?.id ?? accounts[0]?.id ?? '');
  const [quietHours, setQuietHours] = useState<QuietHoursInput | null>(number?.quietHours ?? null);
  const [owner, setOwner] = useState<FoundOwner | null>(null);
  const account = accounts.find(({ id }) => id === accountId);
  const save = useChange(saveNumber, (id) => {
    navigate(`/admin/numbers/${id}`);
    showToast(number === null ? t`Number added.` : t`Saved.`);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({
      number: digits.replace(/[\s().-]/g, ''),
      name: name.trim(),
      quietHours,
      ...(account === undefined ? {} : { provider: account.provider, carrierAccountId: account.id }),
      ...(owner === null ? {} : { owner: owner.kind === 'user' ? { userId: owner.id } : { teamId: owner.id } }),
    });
  };
  return (
    <form className="form" onSubmit={submit}>
      {number === null && (
        <TextField
          label={t`Number`}
          hint={t`With its country code, like +1 312 555 0100.`}
          type="tel"
          dir="ltr"
          required
          value={digits}
          onChange={setDigits}
        />
      )}
      <TextField
        label={t`Name`}
        hint={t`What sellers see: who or what the number is for.`}
        required
        maxLength={255}
        value={name}
        onChange={setName}
      />
      {accounts.length > 0 && (number === null || number.carrierAccount !== null) && (
        <SelectField
          label={t`Carrier account`}
          value={accountId}
          onChange={setAccountId}
          options={accounts.map((each) => ({ value: each.id, label: each.name }))}
        />
      )}
      {number === null && (
        <OwnerPicker
          label={t`Owner`}
          hint={t`Only they can text from it: one person, or the members of a team.`}
          kinds={['user', 'team']}
          value={owner}
          onChange={setOwner}
        />
      )}
      <QuietHoursFields label={t`Send nothing at certain hours`} value={quietHours} onChange={setQuietHours} />
      {save.error && <Problem>{save.error.message}</Problem>}
      <button
        type="submit"
        className="button button-primary"
        disabled={save.isPending || (number === null && owner === null)}
      >
        {number === null ? t`Add number` : t`Save`}
      </button>
    </form>
  );
}
