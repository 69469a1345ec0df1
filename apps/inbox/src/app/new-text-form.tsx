import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { type FoundRecord, newConversationPath, RecordSearch, useMe } from '../directory';
import { request } from '../api';
import { graphql } from '../generated';
import { isolated } from '../language';
import { PhoneNumber } from '../ui/phone-number';

const DefaultCountryDocument = graphql(`
  query DefaultCountry {
    defaultCountry
  }
`);

/** A number as people type it, in the country of the company, or else of the user's own numbers, unless it names another. */
function numberIn(typed: string, company: string | null | undefined, own: string | undefined): string | null {
  const country =
    company != null && isSupportedCountry(company)
      ? company
      : own === undefined
        ? undefined
        : parsePhoneNumberFromString(own)?.country;
  const parsed = parsePhoneNumberFromString(typed, { defaultCountry: country, extract: false });
  return parsed?.isPossible() ? parsed.number : null;
}

/** Finds a record, or takes a number that no record has, with a name for its lead. */
export function NewTextForm({ onDone }: { readonly onDone: () => void }) {
  const [, navigate] = useLocation();
  const { numbers } = useMe();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { data: company } = useQuery({
    queryKey: ['default-country'],
    queryFn: () => request(DefaultCountryDocument),
    staleTime: 0,
  });
  const number = numberIn(typed, company?.defaultCountry, numbers[0]?.number);
  const go = (path: string) => {
    onDone();
    navigate(path);
  };
  const choose = ({ id, name: recordName, phones }: FoundRecord) => {
    const name = isolated(recordName);
    const phone = phones.find((each) => each.number === number) ?? phones[0];
    if (phone === undefined) setProblem(t`${name} has no phone number.`);
    else go(newConversationPath(id, phone.number));
  };
  return (
    <>
      <RecordSearch autoFocus onChoose={choose} onSearch={setTyped} />
      {problem !== null && (
        <p role="alert" className="status-problem">
          {problem}
        </p>
      )}
      {number !== null && <NewLead key={number} number={number} onGo={go} />}
    </>
  );
}

interface NewLeadProps {
  readonly number: string;
  readonly onGo: (path: string) => void;
}

function NewLead({ number, onGo }: NewLeadProps) {
  const [name, setName] = useState('');
  const start = (event: FormEvent) => {
    event.preventDefault();
    onGo(`/new?${new URLSearchParams({ to: number, name: name.trim() || number }).toString()}`);
  };
  return (
    <form className="form new-lead" onSubmit={start}>
      <p>
        <Trans>
          Text{' '}
          <strong>
            <PhoneNumber>{number}</PhoneNumber>
          </strong>
          . If no record has this number, a new lead gets it.
        </Trans>
      </p>
      <label>
        {t`Name of the new lead`}
        <input maxLength={255} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <button type="submit" className="button button-primary">
        {t`Write the text`}
      </button>
    </form>
  );
}
