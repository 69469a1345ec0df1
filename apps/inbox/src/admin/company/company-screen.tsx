import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CompanySettingsInput, ConsentScope } from '../../generated/graphql';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { adminKey, CheckField, Loaded, QuietHoursFields, Screen, SelectField, useChange } from '../parts';
import { Holidays } from './holidays';
import { KeepLess } from './keep-less';
import { KeptDays, keptLess } from './kept-days';
import { KeywordAnswers } from './keyword-answers';
import { ConfirmWords, DefaultCountry, withoutEmpty } from './text-words';
import { readSettings, saveSettings, type Settings } from './operations';

/** What the company decides for all its numbers. */
export function CompanyScreen() {
  const query = useQuery({ queryKey: [adminKey, 'settings'], queryFn: readSettings, staleTime: 0 });
  return (
    <Screen isTop title={t`Company settings`} back="/admin">
      <Loaded query={query}>{(settings) => settings !== null && <SettingsForm settings={settings} />}</Loaded>
    </Screen>
  );
}

const scopes: readonly ConsentScope[] = ['PHONE_NUMBER', 'TEAM', 'COMPANY'];

/** What nobody can undo is sent only if it was changed here. */
const inputOf = ({ keywordScope, firstTextNeedsOptIn, quietHours, holidays, ...rest }: Settings) => ({
  ...{ keywordScope, firstTextNeedsOptIn, quietHours, holidays },
  ...{ defaultLanguage: rest.defaultLanguage, confirmWords: rest.confirmWords, defaultCountry: rest.defaultCountry },
});

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const [input, setInput] = useState<CompanySettingsInput>(inputOf(settings));
  const { submit, question, isSaving, error } = useSaving(settings, input);
  const change = (part: Partial<CompanySettingsInput>) => setInput({ ...input, ...part });
  const scopeNames = {
    PHONE_NUMBER: t`The number that the customer texted`,
    TEAM: t`All numbers of its team`,
    COMPANY: t`All numbers of the company`,
  } satisfies Record<ConsentScope, string>;
  return (
    <form className="form" onSubmit={submit}>
      <h3>{t`Consent`}</h3>
      <SelectField
        label={t`STOP and START count for`}
        hint={t`US rules ask for all numbers of the company from January 31, 2027. Earlier keywords stay as they are.`}
        value={input.keywordScope ?? 'PHONE_NUMBER'}
        onChange={(keywordScope) => change({ keywordScope })}
        options={scopes.map((value) => ({ value, label: scopeNames[value] }))}
      />
      <CheckField
        label={t`A first text to a customer who never wrote needs their opt-in`}
        isChecked={input.firstTextNeedsOptIn ?? false}
        onChange={(firstTextNeedsOptIn) => change({ firstTextNeedsOptIn })}
      />
      <h3>{t`Quiet hours`}</h3>
      <p className="quiet">{t`They hold for all numbers, in addition to each number’s own, wherever the customer may be.`}</p>
      <QuietHoursFields
        label={t`The company sends nothing at certain hours`}
        value={input.quietHours ?? null}
        onChange={(quietHours) => change({ quietHours })}
      />
      <h3>{t`Holidays`}</h3>
      <Holidays holidays={input.holidays ?? []} onChange={(holidays) => change({ holidays })} />
      <h3>{t`Words to check`}</h3>
      <ConfirmWords words={input.confirmWords ?? []} onChange={(confirmWords) => change({ confirmWords })} />
      <h3>{t`Phone numbers`}</h3>
      <DefaultCountry
        country={input.defaultCountry ?? null}
        onChange={(defaultCountry) => change({ defaultCountry })}
      />
      <KeptDays settings={settings} input={input} onChange={change} />
      <h3>{t`Answers to keywords`}</h3>
      <KeywordAnswers
        stored={settings.automaticTexts}
        changed={input.automaticTexts ?? []}
        defaultLanguage={input.defaultLanguage ?? settings.defaultLanguage}
        onDefaultLanguage={(defaultLanguage) => change({ defaultLanguage })}
        onChange={(changed) => change({ automaticTexts: changed })}
      />
      {question}
      {error && <Problem>{error.message}</Problem>}
      <button type="submit" className="button button-primary" disabled={isSaving}>
        {t`Save`}
      </button>
    </form>
  );
}

/** Saves, but asks first if something is kept for a shorter time. */
function useSaving(settings: Settings, input: CompanySettingsInput) {
  const [isAsking, setIsAsking] = useState(false);
  const save = useChange(saveSettings, () => showToast(t`Saved. It counts for every text from now on.`));
  const less = keptLess(settings, input);
  const saveNow = () => save.mutate({ ...input, confirmWords: withoutEmpty(input.confirmWords ?? []) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (less.textDays !== null || less.receiptDays !== null) setIsAsking(true);
    else saveNow();
  };
  const question = isAsking && <KeepLess {...less} onConfirm={saveNow} onClose={() => setIsAsking(false)} />;
  return { submit, question, isSaving: save.isPending, error: save.error };
}
