import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { ProviderKind } from '../../generated/graphql';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { adminKey, Loaded, SelectField, TextField, useChange } from '../parts';
import { carrierName } from './names';
import { type CarrierAccount, type CarrierForm, readForms, saveAccount } from './operations';

/** The name and the credentials of an account, or of a new one. Credentials are never shown. */
export function AccountForm({ account }: { readonly account: CarrierAccount | null }) {
  const forms = useQuery({ queryKey: [adminKey, 'carrier-forms'], queryFn: readForms, staleTime: Infinity });
  return <Loaded query={forms}>{(loaded) => <LoadedForm key={account?.id} account={account} forms={loaded} />}</Loaded>;
}

interface LoadedFormProps {
  readonly account: CarrierAccount | null;
  readonly forms: readonly CarrierForm[];
}

function LoadedForm({ account, forms }: LoadedFormProps) {
  const [, navigate] = useLocation();
  const [provider, setProvider] = useState<ProviderKind>(account?.provider ?? forms[0]?.provider ?? 'GENERIC');
  const [name, setName] = useState(account?.name ?? '');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const form = forms.find((each) => each.provider === provider);
  const save = useChange(saveAccount, (id) => {
    setTyped({});
    navigate(`/admin/carriers/${id}`);
    showToast(account === null ? t`Account added. Check it now.` : t`Account saved.`);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const credentials = (form?.credentials ?? []).flatMap((field) => {
      const value = typed[field.name]?.trim() ?? '';
      return value === '' ? [] : [{ name: field.name, value }];
    });
    save.mutate({ id: account?.id ?? null, provider, name, credentials });
  };
  return (
    <form className="form" onSubmit={submit}>
      {account === null && (
        <SelectField
          label={t`Carrier`}
          hint={<span dir="auto">{form?.description}</span>}
          value={provider}
          onChange={setProvider}
          options={forms.map((each) => ({ value: each.provider, label: carrierName(each.provider) }))}
        />
      )}
      <TextField
        label={t`Name`}
        hint={t`How you tell your accounts apart.`}
        required
        maxLength={255}
        value={name}
        onChange={setName}
      />
      {form?.credentials.map(({ name: field, description, isRequired, isSecret }) => (
        <TextField
          key={`${provider}-${field}`}
          label={field}
          hint={
            <>
              <span dir="auto">{description}</span>
              {account !== null && ` ${t`Leave it empty to keep what is stored.`}`}
            </>
          }
          type={isSecret ? 'password' : 'text'}
          dir="ltr"
          autoComplete={isSecret ? 'new-password' : 'off'}
          spellCheck={false}
          required={isRequired && account === null}
          value={typed[field] ?? ''}
          onChange={(value) => setTyped({ ...typed, [field]: value })}
        />
      ))}
      {save.error && <Problem>{save.error.message}</Problem>}
      <button type="submit" className="button button-primary" disabled={save.isPending}>
        {account === null ? t`Add account` : t`Save`}
      </button>
    </form>
  );
}
